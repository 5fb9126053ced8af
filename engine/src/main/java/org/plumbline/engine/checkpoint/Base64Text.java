package org.plumbline.engine.checkpoint;

import java.util.Base64;
import java.util.Optional;

/** Base64 with padding (RFC 4648, 4); bytes have one spelling and no other, so that no character can be changed unseen. */
final class Base64Text {
    private Base64Text() {}

    static String write(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Optional<byte[]> read(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return write(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
