package org.plumbline.engine.analysis;

import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.rule.Rule;

/** What a rule can fail to do, wherever it is asked. */
public sealed interface RuleEffectProblem extends Statement {
    record NeverHolds(Object test) implements RuleEffectProblem {}

    record NeverInRange(Object test, Object path, Object range) implements RuleEffectProblem {}

    record NeverTogether(Object condition) implements RuleEffectProblem {}

    record VetoOfNothing() implements RuleEffectProblem {}

    record Hidden(String rule, Place place) implements RuleEffectProblem {}

    record HiddenTogether(String rules) implements RuleEffectProblem {}

    record OnlyUngraded() implements RuleEffectProblem {}

    record NothingGiven() implements RuleEffectProblem {}

    /** That another rule always does what a rule does. */
    static Flaw redundant(Rule rule, Rule by) {
        return new Flaw(rule.place(), rule.name(), new Hidden(by.name(), by.place()).message());
    }
}
