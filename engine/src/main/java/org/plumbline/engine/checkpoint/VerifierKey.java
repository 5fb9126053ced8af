package org.plumbline.engine.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A public key together with the name that it signs notes under, as other tools for signed notes are told it. */
public record VerifierKey(String name, SealKey key) {
    private static final int ID_BYTES = 4;
    private static final int PARTS = 3;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException where it is empty or has a space or a plus sign
     */
    public VerifierKey {
        if (!NoteSignature.isName(name)) {
            throw new IllegalArgumentException("no name to sign under: " + name);
        }
    }

    /** The key that {@code name+id+key} is; empty for any other text. */
    public static Optional<VerifierKey> parse(String text) {
        var parts = text.strip().split("\\+", PARTS);
        if (parts.length != PARTS || !NoteSignature.isName(parts[0])) {
            return Optional.empty();
        }
        return Base64Text.read(parts[2])
                .filter(bytes -> bytes.length == 1 + Hash.NONE.bytes().length)
                .filter(bytes -> bytes[0] == SignatureType.LOG.code())
                .map(bytes -> new VerifierKey(parts[0], SealKey.raw(Arrays.copyOfRange(bytes, 1, bytes.length))))
                .filter(key -> key.toString().equals(text.strip()));
    }

    /** The first bytes of a signature of this key and type (signed-note: key ID). */
    byte[] id(SignatureType type) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(typed(type));
        return Hash.sha256(bytes.toByteArray()).first(ID_BYTES);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id(SignatureType.LOG)) + "+"
                + Base64Text.write(typed(SignatureType.LOG));
    }

    private byte[] typed(SignatureType type) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(type.code());
        bytes.writeBytes(key.raw());
        return bytes.toByteArray();
    }
}
