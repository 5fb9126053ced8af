package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion;

/** Rules of grades and pay that only ever fire where nothing is graded, and pay items that always come to 0. */
final class IncentivesWithoutEffect {
    private IncentivesWithoutEffect() {}

    static List<Flaw> of(AnalysedRules analysed, List<Rule> incentives) {
        var by = new HashMap<String, List<GradedTotal>>();
        for (var row : analysed.totals().rows()) {
            for (var graded : row) {
                graded.rules()
                        .forEach(rule -> by.computeIfAbsent(rule, any -> new ArrayList<>())
                                .add(graded));
            }
        }
        var flaws = new ArrayList<Flaw>();
        for (var rule : incentives) {
            var fires = by.getOrDefault(rule.name(), List.of());
            if (!fires.isEmpty() && fires.stream().noneMatch(graded -> graded.counts(rule))) {
                flaws.add(new Flaw(rule.place(), rule.name(), new RuleEffectProblem.OnlyUngraded().message()));
            } else if (rule.concludes().equals(Set.of(Conclusion.Pay.class)) && paysNothing(rule, fires, analysed)) {
                flaws.add(new Flaw(rule.place(), rule.name(), new RuleEffectProblem.NothingGiven().message()));
            }
        }
        return flaws;
    }

    private static boolean paysNothing(Rule rule, List<GradedTotal> fires, AnalysedRules analysed) {
        var paid = fires.stream()
                .flatMap(graded -> graded.under(analysed.scheme(), List.of(), List.of()).stream())
                .flatMap(standing -> standing.pay().stream())
                .filter(pay -> pay.rule().equals(rule.name()))
                .toList();
        return !paid.isEmpty() && paid.stream().noneMatch(pay -> pay.amount().signum() > 0);
    }
}
