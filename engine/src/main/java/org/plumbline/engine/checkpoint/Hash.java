package org.plumbline.engine.checkpoint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash; for people it is written in base64, as checkpoints write it. */
public final class Hash {
    /** What no record has for its hash. */
    public static final Hash NONE = new Hash(new byte[32]);

    /** The first byte says what is hashed, so that a leaf can never pass for a node (RFC 6962, 2.1). */
    private static final byte LEAF = 0;

    private static final byte NODE = 1;

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

    /** The hash of bytes and nothing else. */
    public static Hash sha256(byte[] bytes) {
        return new Hash(digest().digest(bytes));
    }

    /** The hash of a leaf over what the leaf holds. */
    public static Hash leaf(byte[] entry) {
        var digest = digest();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of a node over the two below it. */
    public static Hash node(Hash left, Hash right) {
        var digest = digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The hash that a text in base64 is; empty for any other text. */
    public static Optional<Hash> parse(String text) {
        return Base64Text.read(text)
                .filter(bytes -> bytes.length == NONE.bytes.length)
                .map(Hash::new);
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its first bytes. */
    public byte[] first(int count) {
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
        return Base64Text.write(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
