package org.plumbline.engine.seal;

import java.util.List;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;

/** One thing that was looked at, whether it holds, and in a sentence what was found; with details where there are some. */
public record CheckedStep(Step step, Verdict verdict, Message message, List<Problem> details) {
    /** Keeps a copy of the details. */
    public CheckedStep {
        details = List.copyOf(details);
    }

    /** What is looked at, in this order. */
    public enum Step {
        RECORD,
        SIGNATURE,
        CHECKPOINT,
        RULES,
        DECISION
    }

    /** What came of it. */
    public enum Verdict {
        HOLDS,
        BROKEN,
        /** The auditor named nothing to compare it with. */
        NOT_COMPARED
    }

    static CheckedStep holds(Step step, Statement found) {
        return new CheckedStep(step, Verdict.HOLDS, found.message(), List.of());
    }

    static CheckedStep broken(Step step, Statement found) {
        return new CheckedStep(step, Verdict.BROKEN, found.message(), List.of());
    }

    static CheckedStep open(Step step, Statement found) {
        return new CheckedStep(step, Verdict.NOT_COMPARED, found.message(), List.of());
    }

    CheckedStep with(List<Problem> more) {
        return new CheckedStep(step, verdict, message, more);
    }
}
