package org.plumbline.engine.again;

import java.nio.charset.StandardCharsets;
import org.plumbline.engine.decision.Version;
import org.plumbline.engine.document.Canonical;

/** A decision as it was kept: what was asked, what was decided, and the version of the engine that decided. */
public record KeptDecision(QuestionKind kind, Canonical asked, Canonical decided, String engine) {
    /** Whether this version of the engine decided. */
    public boolean isOfThisEngine() {
        return engine.equals(Version.ENGINE);
    }

    /** Another version of the engine names itself in what it decides: the same under the name of the one that decided. */
    Canonical underItsName(Canonical now) {
        if (isOfThisEngine()) {
            return now;
        }
        var renamed = now.toString().replace(named(Version.ENGINE), named(engine));
        return Canonical.kept(renamed.getBytes(StandardCharsets.UTF_8));
    }

    private static String named(String version) {
        return "\"engine\":\"" + version + "\"";
    }
}
