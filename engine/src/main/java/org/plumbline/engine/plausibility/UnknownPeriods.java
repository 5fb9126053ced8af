package org.plumbline.engine.plausibility;

import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Partial;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Stage;

/** Which kinds of period a rule can apply to, and those that scheme.yaml allows and no rule weighs or settles. */
record UnknownPeriods(WrittenScheme written) {
    static List<Flaw> of(WrittenScheme written) {
        return written.scheme().periods().stream()
                .filter(unit -> written.rules().stream()
                        .filter(rule -> rule.stage() == Stage.SETTLEMENT || weighs(rule))
                        .noneMatch(rule -> mayApply(rule, unit)))
                .map(unit -> written.flaw(new VocabularyDoubt.PeriodWithoutRule(unit.code()), "periods"))
                .toList();
    }

    /** Whether a rule can fire in a period of such a unit, whatever the facts are. */
    static boolean mayApply(Rule rule, PeriodUnit unit) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.presence() != Presence.ABSENT)
                .allMatch(pattern -> new Partial(AnyFacts.of(pattern.type(), unit), UnknownPeriods::isOfPeriod)
                        .mayMatch(pattern.condition()));
    }

    private static boolean isOfPeriod(Test test) {
        return test.path().isOfSetting() && test.path().type() == boolean.class;
    }

    private static boolean weighs(Rule rule) {
        return rule.concludes().contains(Conclusion.IndicatorWeight.class);
    }
}
