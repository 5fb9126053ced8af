package org.plumbline.engine.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over values one after another, each framed so that no two different rows of values read alike. */
final class Digest {
    /** The first byte says what is hashed, so that a leaf can never pass for a node, nor either for a seal (RFC 6962). */
    static final byte LEAF = 0;

    static final byte NODE = 1;
    static final byte SEAL = 2;

    private final MessageDigest digest;

    private Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    static Digest of(byte what) {
        var digest = new Digest();
        digest.digest.update(what);
        return digest;
    }

    /** The hash of bytes and nothing else. */
    static Hash plain(byte[] bytes) {
        return new Digest().raw(bytes).hash();
    }

    /** Bytes whose number never varies. */
    Digest raw(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    Digest text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return number(bytes.length).raw(bytes);
    }

    Digest number(long number) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    Digest hash(Hash hash) {
        return raw(hash.bytes());
    }

    Hash hash() {
        return Hash.of(digest.digest());
    }
}
