package org.plumbline.engine.analysis;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Appraisee;

/** A quick look whether what a rule asks of post, department and period can be met by somebody at all. */
record MayFire(Appraisee appraisee, Predicate<Test> which) {
    /** Those of some rules that can, going by the comparisons that are looked at. */
    List<Rule> of(List<Rule> rules) {
        return rules.stream().filter(this::test).toList();
    }

    private boolean test(Rule rule) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.presence() != Presence.ABSENT)
                .map(Pattern::condition)
                .filter(Condition.All.class::isInstance)
                .flatMap(condition -> ((Condition.All) condition).parts().stream())
                .filter(Test.class::isInstance)
                .map(Test.class::cast)
                .filter(test -> isOfAppraisee(test) && which.test(test))
                .allMatch(test -> test.holds(appraisee, Map.of()));
    }

    /** Whether a comparison looks only at what every fact knows of the appraisee. */
    private boolean isOfAppraisee(Test test) {
        return test.path().steps().size() == 1
                && test.path().owner().isInstance(appraisee)
                && test.operands().stream().allMatch(operand -> operand instanceof Operand.Given);
    }
}
