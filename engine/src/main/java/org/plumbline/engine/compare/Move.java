package org.plumbline.engine.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Problem;
import org.plumbline.rules.Appraisee;

/** What an appraisal came to by two versions of the rules, and what of the change is because of which amendment. */
public record Move(Appraisee appraisee, Result before, Result after, List<Attributed> because) {
    /** Keeps a copy. */
    public Move {
        because = List.copyOf(because);
    }

    /** A decision, or why there is none. */
    public record Result(@Nullable Decision decision, List<Problem> problems) {
        /** Keeps a copy. */
        public Result {
            problems = List.copyOf(problems);
        }

        /** Total and money; nothing where it was refused. */
        public TotalAndMoney figures() {
            return decision == null ? TotalAndMoney.NONE : TotalAndMoney.of(decision);
        }

        /** The code of the grade; empty where there is none. */
        public String grade() {
            return decision == null || decision.grade() == null ? "" : decision.grade();
        }

        /** Whether there is no decision. */
        public boolean isRefused() {
            return decision == null;
        }
    }

    /** Every figure that came out otherwise; none where one of the two was refused. */
    public List<ResultChange> changes() {
        return before.decision() == null || after.decision() == null
                ? List.of()
                : ResultChanges.between(before.decision(), after.decision());
    }

    /** Whether nothing came out otherwise. */
    public boolean isNone() {
        return before.isRefused() == after.isRefused() && changes().isEmpty();
    }

    /** By how much total and money change; nothing where one of the two was refused. */
    public TotalAndMoney change() {
        return before.isRefused() || after.isRefused()
                ? TotalAndMoney.NONE
                : after.figures().minus(before.figures());
    }
}
