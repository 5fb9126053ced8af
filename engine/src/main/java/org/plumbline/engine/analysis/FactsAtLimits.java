package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.plumbline.engine.Engine;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.RuleSet;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Stage;

/**
 * Facts at, just below and just above every limit of one rule, beside those of other kinds with which it fires.
 *
 * <p>No appraisal has them all at once: the rules of a group are asked about many of them together, since each fires for
 * itself.
 */
public record FactsAtLimits(String name, StageGroup group, Facts facts) {
    private static final int AT_ONCE = 100;
    /** Rules that compare facts with one another fire for every pair. */
    private static final int MOST_FINDINGS = 5_000;

    /** Such facts for every rule, once for each position that is another to it. */
    public static List<FactsAtLimits> of(Engine engine) {
        var all = new ArrayList<FactsAtLimits>();
        AnalysedRules.of(engine)
                .ifPresent(analysed -> analysed.rules().stream()
                        .filter(rule -> !rule.ofSetting() && rule.stage() != Stage.SETTLEMENT)
                        .forEach(rule -> add(analysed, rule, all)));
        return all;
    }

    private static void add(AnalysedRules analysed, Rule rule, List<FactsAtLimits> all) {
        var seen = new HashSet<String>();
        var facts = analysed.factsFor(List.of(rule));
        for (var position : analysed.positions()) {
            if (position.rules().contains(rule) && seen.add(analysed.keyOf(position, rule))) {
                var usual = FiringFacts.of(rule, position, facts).orElse(List.of());
                for (var kind : rule.looksAt()) {
                    var others = usual.stream()
                            .filter(fact -> !kind.isInstance(fact))
                            .toList();
                    var asking =
                            new Asking(analysed.engine().rules(), rule, rule.name() + ", " + position.name(), others);
                    all.addAll(asking.about(facts.of(kind, position)));
                }
            }
        }
    }

    /** A rule that is asked about many facts, beside others with which it fires. */
    private record Asking(RuleSet rules, Rule rule, String name, List<Fact> others) {
        List<FactsAtLimits> about(List<? extends Fact> facts) {
            var all = new ArrayList<FactsAtLimits>();
            for (var from = 0; from < facts.size(); from += AT_ONCE) {
                split(facts.subList(from, Math.min(facts.size(), from + AT_ONCE)), all);
            }
            return all;
        }

        /** By halves, until they are few enough for rules that compare them. */
        private void split(List<? extends Fact> some, List<FactsAtLimits> all) {
            var facts = new ArrayList<>(others);
            facts.addAll(some);
            var asked = new FactsAtLimits(name, StageGroup.of(rule), SomeFacts.of(facts));
            var findings = rules.conclude(asked.group(), asked.facts()).all();
            if (findings.size() <= MOST_FINDINGS || some.size() < 2) {
                all.add(asked);
                return;
            }
            var half = some.size() / 2;
            split(some.subList(0, half), all);
            split(some.subList(half, some.size()), all);
        }
    }
}
