package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.engine.Engine;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;

/** The scheme that both are measured on. */
final class Hospital {
    private Hospital() {}

    /** The engine with its rules, which lie in {@code rules} of this folder or of the one above. */
    static Engine open(CompiledRules kept) {
        var folder = Path.of("rules", "hospital-customer-service");
        var found = Files.isDirectory(folder) ? folder : Path.of("..").resolve(folder);
        try {
            return Engine.of(SchemeFiles.in(found), kept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
