package org.plumbline.engine.drools;

import java.util.Optional;

/** Where compiled rules are kept between starts, by fingerprint; what it gives back must be what was put there. */
public interface CompiledRules {
    /** Keeps nothing. */
    CompiledRules NOT_KEPT = new CompiledRules() {
        @Override
        public Optional<byte[]> get(String fingerprint) {
            return Optional.empty();
        }

        @Override
        public void put(String fingerprint, byte[] compiled) {
            // Nothing is kept.
        }
    };

    /** What was kept under a fingerprint; empty where nothing is, or where it cannot be trusted. */
    Optional<byte[]> get(String fingerprint);

    /** Keeps what was compiled; that it could not is no reason to stop. */
    void put(String fingerprint, byte[] compiled);
}
