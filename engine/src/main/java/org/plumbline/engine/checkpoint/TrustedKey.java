package org.plumbline.engine.checkpoint;

import java.util.Optional;

/** A key that somebody wrote down, and where they did so the name that it signs under: a key may sign several logs. */
public record TrustedKey(Optional<String> name, SealKey key) {
    /** The key that a text is, holds in PEM, or is as a verifier key; empty where it is none. */
    public static Optional<TrustedKey> parse(String text) {
        return VerifierKey.parse(text)
                .map(verifier -> new TrustedKey(Optional.of(verifier.name()), verifier.key()))
                .or(() -> SealKey.parse(text).map(key -> new TrustedKey(Optional.empty(), key)));
    }

    /** Whether a signer is the one that was meant. */
    public boolean isOf(VerifierKey signer) {
        return key.equals(signer.key()) && name.map(signer.name()::equals).orElse(true);
    }
}
