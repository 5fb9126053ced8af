package org.plumbline.engine.document;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.json.JsonMapper;

/** A mapper to which a number beyond all exact decimals, such as 1e2147483648, is a fault of the document as any other. */
final class ExactMapper extends JsonMapper {
    private static final long serialVersionUID = 1L;

    ExactMapper(Builder builder) {
        super(builder);
    }

    @Override
    protected JsonNode _readTreeAndClose(DeserializationContextExt context, JsonParser parser) {
        try {
            return super._readTreeAndClose(context, parser);
        } catch (NumberFormatException beyond) {
            throw new StreamReadException(
                    parser, "a number beyond all decimals", parser.currentTokenLocation(), beyond);
        }
    }
}
