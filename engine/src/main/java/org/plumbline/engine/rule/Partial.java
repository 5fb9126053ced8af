package org.plumbline.engine.rule;

import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.engine.rule.Condition.All;
import org.plumbline.engine.rule.Condition.Any;
import org.plumbline.engine.rule.Condition.Not;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.rules.Fact;

/** A fact of which only what some comparisons look at is known; the others may hold, and may not. */
public record Partial(Fact fact, Predicate<Test> known) {
    /** Whether it can match, whatever else is true of it. */
    public boolean mayMatch(Condition condition) {
        return can(condition, true);
    }

    /** Whether a condition can come out so. */
    private boolean can(Condition condition, boolean wanted) {
        if (condition instanceof Not not) {
            return can(not.part(), !wanted);
        }
        if (condition instanceof All all) {
            return wanted
                    ? all.parts().stream().allMatch(part -> can(part, true))
                    : all.parts().stream().anyMatch(part -> can(part, false));
        }
        if (condition instanceof Any any) {
            return wanted
                    ? any.parts().stream().anyMatch(part -> can(part, true))
                    : any.parts().stream().allMatch(part -> can(part, false));
        }
        return condition instanceof Test test && (!isKnown(test) || test.holds(fact, Map.of()) == wanted);
    }

    private boolean isKnown(Test test) {
        return known.test(test) && test.operands().stream().noneMatch(Operand.OfFact.class::isInstance);
    }
}
