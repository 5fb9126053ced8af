package org.plumbline.engine.drools;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests, of which every JVM knows this kind. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
