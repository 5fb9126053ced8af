package org.plumbline.yardstick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.plumbline.engine.Engine;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;

/** The engine with the hospital's rules, opened once for all tests, and the yardstick beside it. */
final class Hospital {
    static final Engine ENGINE = open();
    static final Yardstick YARDSTICK = new Yardstick(ENGINE.rules().fingerprint());

    private Hospital() {}

    private static Engine open() {
        try {
            return Engine.of(SchemeFiles.in(Path.of("../rules/hospital-customer-service")), CompiledRules.NOT_KEPT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
