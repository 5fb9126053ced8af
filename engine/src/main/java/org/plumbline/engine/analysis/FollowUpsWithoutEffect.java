package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Outcome;

/** Follow-ups that another rule always asks for already. */
final class FollowUpsWithoutEffect {
    private FollowUpsWithoutEffect() {}

    static List<Flaw> of(AnalysedRules analysed, List<Rule> followUps) {
        var rules = followUps.stream()
                .filter(rule -> rule.looksAt().equals(Set.of(Outcome.class)))
                .toList();
        var totals = analysed.totals();
        var parts =
                RulesOfPosition.apart(analysed.positions(), rules, each -> each.key() + totals.key(each.position()))
                        .stream()
                        .map(each -> part(analysed, each))
                        .toList();
        var flaws = new ArrayList<Flaw>();
        RedundantRules.of(rules, parts)
                .forEach((rule, others) -> others.stream()
                        .filter(other -> actions(other).containsAll(actions(rule)))
                        .findFirst()
                        .ifPresent(other -> flaws.add(RuleEffectProblem.redundant(rule, other))));
        return flaws;
    }

    private static RulesAndCases part(AnalysedRules analysed, RulesOfPosition some) {
        var cases = analysed.factsFor(some.rules()).of(Outcome.class, some.position()).stream()
                .map(outcome -> SomeFacts.of(List.of(outcome)))
                .toList();
        return new RulesAndCases(some.rules(), cases);
    }

    private static List<Conclusion> actions(Rule rule) {
        return rule.conclusions().stream()
                .map(expression -> expression.conclude(Map.of()))
                .toList();
    }
}
