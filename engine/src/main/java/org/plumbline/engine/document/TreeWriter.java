package org.plumbline.engine.document;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import org.plumbline.rules.Exact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes any document in one form: fields by name, absent ones not at all, equal numbers alike; lists as they are. */
final class TreeWriter {
    private static final int USUAL_LENGTH = 8192;
    /** Beyond it a number is written with an exponent: 1E+999999999 is short to write, and long to write out. */
    private static final int MOST_ZEROS = 100;

    private final JsonGenerator json;

    private TreeWriter(JsonGenerator json) {
        this.json = json;
    }

    static byte[] write(JsonMapper mapper, JsonNode document) {
        var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (var json = mapper.createGenerator(bytes)) {
            new TreeWriter(json).value(document);
        }
        return bytes.toByteArray();
    }

    private void value(JsonNode node) {
        if (node.isObject()) {
            object(node);
        } else if (node.isArray()) {
            json.writeStartArray();
            node.forEach(this::value);
            json.writeEndArray();
        } else if (node.isNumber()) {
            number(node.decimalValue());
        } else if (node.isBoolean()) {
            json.writeBoolean(node.booleanValue());
        } else if (node.isNull()) {
            json.writeNull();
        } else {
            json.writeString(node.asString());
        }
    }

    private void object(JsonNode object) {
        var names = new ArrayList<>(object.propertyNames());
        Collections.sort(names);
        json.writeStartObject();
        for (var name : names) {
            if (object.hasNonNull(name)) {
                json.writeName(name);
                value(object.get(name));
            }
        }
        json.writeEndObject();
    }

    private void number(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        if (Math.abs((long) stripped.scale()) <= MOST_ZEROS) {
            json.writeNumber(Exact.plain(stripped));
        } else {
            json.writeNumber(stripped.toString());
        }
    }
}
