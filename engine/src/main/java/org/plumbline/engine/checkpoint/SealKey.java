package org.plumbline.engine.checkpoint;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public key that signed heads are checked with (Ed25519).
 *
 * <p>Written {@code ed25519:} and 43 characters, which are the whole key: an auditor who wrote them down needs no more.
 */
public record SealKey(String id) {
    static final String ALGORITHM = "Ed25519";
    static final int SIGNATURE_BYTES = 64;
    private static final Pattern ID = Pattern.compile("ed25519:[A-Za-z0-9_-]{43}");
    private static final String PREFIX = "ed25519:";
    /** What RFC 8410 writes before the 32 bytes of a key. */
    private static final byte[] BEFORE = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException where it is no key
     */
    public SealKey {
        if (!isKey(id)) {
            throw new IllegalArgumentException("no key: " + id);
        }
    }

    static SealKey of(PublicKey key) {
        var encoded = key.getEncoded();
        return raw(Arrays.copyOfRange(encoded, BEFORE.length, encoded.length));
    }

    /** The key that a text is, or holds in PEM; empty where it is none. */
    public static Optional<SealKey> parse(String text) {
        var stripped = text.strip();
        if (isKey(stripped)) {
            return Optional.of(new SealKey(stripped));
        }
        return Pem.read("PUBLIC KEY", text)
                .filter(bytes -> bytes.length == BEFORE.length + 32)
                .filter(bytes -> Arrays.equals(bytes, 0, BEFORE.length, BEFORE, 0, BEFORE.length))
                .map(bytes -> Arrays.copyOfRange(bytes, BEFORE.length, bytes.length))
                .map(SealKey::raw);
    }

    /** The key in PEM, as other programs read it. */
    public String pem() {
        return Pem.write("PUBLIC KEY", encoded());
    }

    /** Whether the holder of the key signed a message. */
    boolean signed(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded())));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }

    /** The key that 32 bytes are (RFC 8032). */
    static SealKey raw(byte[] raw) {
        return new SealKey(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(raw));
    }

    /** Its 32 bytes. */
    byte[] raw() {
        return Base64.getUrlDecoder().decode(id.substring(PREFIX.length()));
    }

    /** The last character has bits to spare; a key has one spelling and no other. */
    private static boolean isKey(String text) {
        if (!ID.matcher(text).matches()) {
            return false;
        }
        var base64 = text.substring(PREFIX.length());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Base64.getUrlDecoder().decode(base64))
                .equals(base64);
    }

    private byte[] encoded() {
        var raw = raw();
        return ByteBuffer.allocate(BEFORE.length + raw.length)
                .put(BEFORE)
                .put(raw)
                .array();
    }
}
