package org.plumbline.engine.drools;

import java.util.Optional;

/**
 * Where compiled rules are kept between starts, by a key that follows from the very texts that were compiled, and from
 * what they were compiled by and against; what it gives back must be what was put there.
 */
public interface CompiledRules {
    /** Keeps nothing. */
    CompiledRules NOT_KEPT = new CompiledRules() {
        @Override
        public Optional<byte[]> get(String key) {
            return Optional.empty();
        }

        @Override
        public void put(String key, byte[] compiled) {
            // Nothing is kept.
        }
    };

    /** What was kept under a key; empty where nothing is, or where it cannot be trusted. */
    Optional<byte[]> get(String key);

    /** Keeps what was compiled; that it could not is no reason to stop. */
    void put(String key, byte[] compiled);
}
