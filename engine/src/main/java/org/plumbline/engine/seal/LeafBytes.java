package org.plumbline.engine.seal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a leaf holds: values one after another, each framed so that no two different rows of values read alike. */
final class LeafBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    LeafBytes text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    LeafBytes number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    LeafBytes part(RecordPart part) {
        text(part.name());
        var hash = part.hash();
        if (hash == null) {
            return number(0);
        }
        number(1);
        bytes.writeBytes(hash.bytes());
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
