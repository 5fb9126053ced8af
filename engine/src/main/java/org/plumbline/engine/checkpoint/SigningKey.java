package org.plumbline.engine.checkpoint;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/** The key that checkpoints are signed with (Ed25519); whoever holds it can seal in the holder's name. */
public final class SigningKey {
    private static final String PRIVATE = "PRIVATE KEY";
    /** Nothing that is signed for a purpose begins so. */
    private static final byte[] PROBE = new byte[1];

    private final PrivateKey secret;
    private final SealKey open;

    private SigningKey(PrivateKey secret, SealKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** A new key. */
    public static SigningKey fresh() {
        try {
            var pair = KeyPairGenerator.getInstance(SealKey.ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), SealKey.of(pair.getPublic()));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * The key that a text holds in PEM, private and public part one after the other.
     *
     * @throws IllegalArgumentException where it holds none, or two that do not belong together
     */
    public static SigningKey parse(String pem) {
        var encoded = Pem.read(PRIVATE, pem).orElseThrow(() -> new IllegalArgumentException("no private key in PEM"));
        var open = SealKey.parse(pem).orElseThrow(() -> new IllegalArgumentException("no public key in PEM"));
        try {
            var secret = KeyFactory.getInstance(SealKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var key = new SigningKey(secret, open);
            if (!open.signed(PROBE, key.sign(PROBE))) {
                throw new IllegalArgumentException("the private and the public key do not belong together");
            }
            return key;
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("no Ed25519 key", broken);
        }
    }

    /** Signs a message. */
    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(SealKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What its signatures are checked with. */
    public SealKey open() {
        return open;
    }

    /** Both parts in PEM: a secret. */
    public String pem() {
        return Pem.write(PRIVATE, secret.getEncoded()) + open.pem();
    }
}
