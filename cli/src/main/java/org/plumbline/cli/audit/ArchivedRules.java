package org.plumbline.cli.audit;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.engine.Engine;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Engines for rule files that were archived with decisions, each made once. */
final class ArchivedRules implements AutoCloseable {
    private final CompiledRules kept;
    private final Map<String, Engine> engines = new HashMap<>();

    ArchivedRules(CompiledRules kept) {
        this.kept = kept;
    }

    /**
     * What judges by some files.
     *
     * @throws FlawedRules where they are no rules
     */
    Engine engine(SchemeFiles files) {
        return engines.computeIfAbsent(files.fingerprint(), fingerprint -> Engine.of(files, kept));
    }

    @Override
    public void close() {
        engines.values().forEach(Engine::close);
    }
}
