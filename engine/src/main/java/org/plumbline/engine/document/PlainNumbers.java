package org.plumbline.engine.document;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes decimals in full, as Jackson does; a number that many decisions share makes its text once. */
final class PlainNumbers extends StdSerializer<BigDecimal> {
    /** Up to so many decimals a number's {@code toString()}, which it remembers, has no exponent. */
    private static final int MOST_DECIMALS = 6;

    PlainNumbers() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator json, SerializationContext context) {
        var same = number.scale() >= 0 && number.scale() <= MOST_DECIMALS;
        json.writeNumber(same ? number.toString() : number.toPlainString());
    }
}
