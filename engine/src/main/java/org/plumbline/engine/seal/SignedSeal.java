package org.plumbline.engine.seal;

import java.util.Base64;

/** A seal, and the signature of its head in base64. */
public record SignedSeal(Seal seal, SealKey key, String signature) {
    /** Signs a seal. */
    public static SignedSeal by(SigningKey key, Seal seal) {
        return new SignedSeal(seal, key.open(), Base64.getEncoder().encodeToString(key.sign(seal.head())));
    }

    /** Whether the key's holder signed just this; a signature has one spelling and no other. */
    public boolean holds() {
        try {
            var bytes = Base64.getDecoder().decode(signature);
            return Base64.getEncoder().encodeToString(bytes).equals(signature) && key.signed(seal.head(), bytes);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }
}
