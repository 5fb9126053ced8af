package org.plumbline.engine.seal;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash; for people it is 64 hexadecimal digits. */
public final class Hash {
    /** What stands before the first seal of a chain. */
    public static final Hash NONE = new Hash(new byte[32]);

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash that 32 bytes are.
     *
     * @throws IllegalArgumentException where they are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != NONE.bytes.length) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash that 64 hexadecimal digits are; empty for any other text. */
    public static Optional<Hash> parse(String text) {
        return HEX.matcher(text).matches() ? Optional.of(new Hash(HexFormat.of().parseHex(text))) : Optional.empty();
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its first bytes. */
    byte[] first(int count) {
        return Arrays.copyOf(bytes, count);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
