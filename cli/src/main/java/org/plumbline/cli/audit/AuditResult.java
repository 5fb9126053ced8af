package org.plumbline.cli.audit;

import java.util.List;
import org.plumbline.cli.terminal.Exit;
import org.plumbline.engine.seal.CheckedStep;
import org.plumbline.engine.seal.CheckedStep.Verdict;

/** What a verification comes to, from good to bad. */
enum AuditResult {
    /** Everything was looked at, and holds. */
    WHOLE(Exit.FINE),
    /** What was looked at holds; something could not be, because nothing was named to compare it with. */
    OPEN(Exit.NOT_ALL_LOOKED_AT),
    BROKEN(Exit.NOT_FINE);

    private final int exit;

    AuditResult(int exit) {
        this.exit = exit;
    }

    static AuditResult of(List<CheckedStep> checks) {
        return checks.stream()
                .map(check -> check.verdict() == Verdict.BROKEN
                        ? BROKEN
                        : check.verdict() == Verdict.NOT_COMPARED ? OPEN : WHOLE)
                .reduce(WHOLE, AuditResult::and);
    }

    /** The worse of two. */
    AuditResult and(AuditResult other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What the command ends with. */
    int exit() {
        return exit;
    }
}
