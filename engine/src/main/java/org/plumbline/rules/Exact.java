package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads decimals exactly, without an exponent, and writes equal ones equally. */
public final class Exact {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private Exact() {}

    /** The decimal, without trailing zeros; throws NumberFormatException where the text is no plain decimal. */
    public static BigDecimal decimal(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return plain(new BigDecimal(text));
    }

    /** The same number at the smallest scale from 0 up, so that equal numbers are equal. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
