package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Outcome;
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

    /** Such facts for every rule, once for each ground that is another to it. */
    public static List<FactsAtLimits> of(Engine engine) {
        var rules = engine.rules().rules();
        var grounds = Ground.all(engine, NamedValues.of(rules));
        if (grounds.isEmpty()) {
            return List.of();
        }
        var curves = Curves.of(engine.scheme(), rules);
        var totals = Totals.of(engine, grounds, curves);
        var outcomes = Outcomes.of(engine, totals, grounds);
        var all = new ArrayList<FactsAtLimits>();
        for (var rule : rules) {
            if (!rule.ofSetting() && rule.stage() != Stage.SETTLEMENT) {
                var limits = NamedValues.of(List.of(rule));
                var universe = new Universe(engine.scheme(), limits, curves);
                var seen = new HashSet<String>();
                for (var ground : grounds) {
                    var ended = rule.looksAt().contains(Outcome.class) ? totals.key(ground) : "";
                    if (ground.rules().contains(rule) && seen.add(ground.keyOf(limits.departments()) + ended)) {
                        add(engine, rule, ground, universe, outcomes, all);
                    }
                }
            }
        }
        return all;
    }

    private static void add(
            Engine engine, Rule rule, Ground ground, Universe universe, Outcomes outcomes, List<FactsAtLimits> all) {
        var usual = Firing.of(rule, ground, universe, outcomes).orElse(List.of());
        var group = StageGroup.of(rule);
        for (var kind : rule.looksAt()) {
            var candidates = Firing.candidates(kind, ground, universe, outcomes);
            var others = usual.stream().filter(fact -> !kind.isInstance(fact)).toList();
            var name = rule.name() + ", " + ground.name();
            for (var from = 0; from < candidates.size(); from += AT_ONCE) {
                var some = candidates.subList(from, Math.min(candidates.size(), from + AT_ONCE));
                split(engine, new FactsAtLimits(name, group, situation(others, some)), others, some, all);
            }
        }
    }

    /** By halves, until they are few enough for rules that compare them. */
    private static void split(
            Engine engine, FactsAtLimits asked, List<Fact> others, List<? extends Fact> some, List<FactsAtLimits> all) {
        var findings = engine.rules().conclude(asked.group(), asked.facts()).all();
        if (findings.size() <= MOST_FINDINGS || some.size() < 2) {
            all.add(asked);
            return;
        }
        for (var half : List.of(some.subList(0, some.size() / 2), some.subList(some.size() / 2, some.size()))) {
            var fewer = new FactsAtLimits(asked.name(), asked.group(), situation(others, half));
            split(engine, fewer, others, half, all);
        }
    }

    private static Facts situation(List<Fact> others, List<? extends Fact> some) {
        var facts = new ArrayList<Fact>(others);
        facts.addAll(some);
        return Situation.of(facts);
    }
}
