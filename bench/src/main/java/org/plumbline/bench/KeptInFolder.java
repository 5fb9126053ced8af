package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plumbline.engine.drools.CompiledRules;

/** Keeps compiled rules as files of a folder and trusts what it finds there: enough to measure, not for a server. */
record KeptInFolder(Path folder) implements CompiledRules {
    @Override
    public Optional<byte[]> get(String fingerprint) {
        try {
            var file = file(fingerprint);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void put(String fingerprint, byte[] compiled) {
        try {
            Files.write(file(fingerprint), compiled);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file(String fingerprint) {
        return folder.resolve(fingerprint.replace(':', '-') + ".jar");
    }
}
