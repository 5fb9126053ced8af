package org.plumbline.engine.checkpoint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line under a note: the signer's name, and in base64 the key's ID and the signature. */
public record NoteSignature(String name, String value) {
    private static final String DASH = "\u2014 ";
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]+");
    private static final int ID_BYTES = 4;

    static NoteSignature of(VerifierKey signer, SignatureType type, byte[] signature) {
        var bytes = ByteBuffer.allocate(ID_BYTES + signature.length)
                .put(signer.id(type))
                .put(signature);
        return new NoteSignature(signer.name(), Base64Text.write(bytes.array()));
    }

    /** The signature that a line is, without its end; empty where it is none. */
    static Optional<NoteSignature> parse(String line) {
        if (!line.startsWith(DASH)) {
            return Optional.empty();
        }
        var space = line.lastIndexOf(' ');
        var name = space < DASH.length() ? "" : line.substring(DASH.length(), space);
        var value = line.substring(space + 1);
        return isName(name)
                        && Base64Text.read(value)
                                .filter(bytes -> bytes.length > ID_BYTES)
                                .isPresent()
                ? Optional.of(new NoteSignature(name, value))
                : Optional.empty();
    }

    /** Notes allow neither spaces nor plus signs in names. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** What a key signed, if the signature names this key and this type. */
    Optional<byte[]> by(VerifierKey signer, SignatureType type) {
        if (!name.equals(signer.name())) {
            return Optional.empty();
        }
        return Base64Text.read(value)
                .filter(bytes -> Arrays.equals(bytes, 0, ID_BYTES, signer.id(type), 0, ID_BYTES))
                .map(bytes -> Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    @Override
    public String toString() {
        return DASH + name + " " + value + "\n";
    }
}
