package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Outcome;
import org.plumbline.rules.Stage;

/** Rules that no facts can make fire: a condition that never holds, or several that never hold together. */
final class Reach {
    private final Engine engine;
    private final List<Ground> grounds;
    private final Curves curves;
    private final Totals totals;
    private final Outcomes outcomes;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, List<Ground>> possible = new TreeMap<>();
    private final Map<String, List<Ground>> firing = new TreeMap<>();

    private Reach(Engine engine, List<Ground> grounds, Curves curves, Totals totals, Outcomes outcomes) {
        this.engine = engine;
        this.grounds = grounds;
        this.curves = curves;
        this.totals = totals;
        this.outcomes = outcomes;
    }

    static Reach of(Engine engine, List<Ground> grounds, Curves curves, Totals totals, Outcomes outcomes) {
        var reach = new Reach(engine, grounds, curves, totals, outcomes);
        for (var ground : grounds) {
            ground.rules()
                    .forEach(rule -> reach.possible
                            .computeIfAbsent(rule.name(), any -> new ArrayList<>())
                            .add(ground));
        }
        engine.rules().rules().stream()
                .filter(rule -> rule.stage() != Stage.SETTLEMENT)
                .forEach(reach::look);
        return reach;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** The grounds on which a rule can fire. */
    List<Ground> of(Rule rule) {
        return firing.getOrDefault(rule.name(), List.of());
    }

    private void look(Rule rule) {
        var limits = NamedValues.of(List.of(rule));
        var universe = new Universe(engine.scheme(), limits, curves);
        var found = new ArrayList<Ground>();
        var alike = new HashMap<String, Boolean>();
        var ended = rule.looksAt().contains(Outcome.class);
        for (var ground : possible.getOrDefault(rule.name(), List.of())) {
            if (alike.computeIfAbsent(
                    ground.keyOf(limits.departments()) + (ended ? totals.key(ground) : ""),
                    key -> Firing.of(rule, ground, universe, outcomes).isPresent())) {
                found.add(ground);
            }
        }
        firing.put(rule.name(), found);
        if (found.isEmpty()) {
            flaws.add(why(rule, universe));
        }
    }

    /** The grounds on which facts of these kinds differ to a rule. */
    private List<Ground> unlike(Rule rule) {
        var departments = NamedValues.of(List.of(rule)).departments();
        var seen = new HashSet<String>();
        return grounds.stream()
                .filter(ground -> seen.add(ground.keyOf(departments) + totals.key(ground)))
                .toList();
    }

    private Flaw why(Rule rule, Universe universe) {
        var grounds = unlike(rule);
        for (var pattern : rule.patterns()) {
            for (var test : pattern.needed()) {
                if (!canHold(grounds, pattern, test, universe)) {
                    return new Flaw(test.place(), rule.name(), never(grounds, pattern, test, universe));
                }
            }
        }
        return new Flaw(
                rule.patterns().get(0).place(),
                rule.name(),
                new RuleEffectProblem.NeverTogether(rule.patterns().get(0).condition()).message());
    }

    private Message never(List<Ground> grounds, Pattern pattern, Test test, Universe universe) {
        var span = test.path().isNumber() ? span(grounds, pattern, test, universe) : null;
        return span == null
                ? new RuleEffectProblem.NeverHolds(test).message()
                : new RuleEffectProblem.NeverInRange(test, test.path(), span).message();
    }

    private boolean canHold(List<Ground> grounds, Pattern pattern, Test test, Universe universe) {
        for (var ground : grounds) {
            for (var fact : Firing.candidates(pattern.type(), ground, universe, outcomes)) {
                if (test.holds(fact, Map.of())) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable String span(List<Ground> grounds, Pattern pattern, Test test, Universe universe) {
        var values = new TreeSet<BigDecimal>();
        for (var ground : grounds) {
            for (var fact : Firing.candidates(pattern.type(), ground, universe, outcomes)) {
                if (others(pattern, test).stream().allMatch(other -> other.holds(fact, Map.of()))) {
                    values.add((BigDecimal) test.path().of(fact));
                }
            }
        }
        return values.isEmpty()
                ? null
                : Exact.plain(values.first()).toPlainString() + ".."
                        + Exact.plain(values.last()).toPlainString();
    }

    /** What else is asked of the fact, as far as it is no number: an indicator, a kind of event. */
    private static List<Test> others(Pattern pattern, Test test) {
        return pattern.needed().stream()
                .filter(other -> !other.equals(test) && !other.path().isNumber())
                .toList();
    }
}
