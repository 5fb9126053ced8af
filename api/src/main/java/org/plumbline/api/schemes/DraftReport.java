package org.plumbline.api.schemes;

import java.util.List;
import org.plumbline.engine.replay.Replay;

/**
 * What a draft's check found: flaws of its files, warnings that whoever publishes it confirms, and worked cases that come
 * out otherwise than they expect.
 */
public record DraftReport(
        int cases, List<DraftFinding> findings, List<DraftFinding> warnings, List<DifferingCase> different) {
    /** A worked case that came out otherwise, field by field. */
    public record DifferingCase(String file, String name, List<Replay.Difference> differences) {}

    /** Whether it may be published. */
    boolean clean() {
        return findings.isEmpty() && different.isEmpty();
    }
}
