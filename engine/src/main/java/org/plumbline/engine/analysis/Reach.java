package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rulefile.Condition;
import org.plumbline.engine.rulefile.Condition.Test;
import org.plumbline.engine.rulefile.Operand;
import org.plumbline.engine.rulefile.Pattern;
import org.plumbline.engine.rulefile.Pattern.Presence;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Stage;

/** Rules that no facts can make fire: a condition that never holds, or several that never hold together. */
final class Reach {
    private final Engine engine;
    private final List<Ground> grounds;
    private final Curves curves;
    private final Outcomes outcomes;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, List<Ground>> firing = new TreeMap<>();

    private Reach(Engine engine, List<Ground> grounds, Curves curves, Outcomes outcomes) {
        this.engine = engine;
        this.grounds = grounds;
        this.curves = curves;
        this.outcomes = outcomes;
    }

    static Reach of(Engine engine, List<Ground> grounds, Curves curves, Outcomes outcomes) {
        var reach = new Reach(engine, grounds, curves, outcomes);
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
        var universe = new Universe(engine.scheme(), Limits.of(List.of(rule)), curves);
        var found = new ArrayList<Ground>();
        for (var ground : grounds) {
            if (Firing.of(rule, ground, universe, outcomes).isPresent()) {
                found.add(ground);
            }
        }
        firing.put(rule.name(), found);
        if (found.isEmpty()) {
            flaws.add(why(rule, universe));
        }
    }

    private Flaw why(Rule rule, Universe universe) {
        for (var pattern : rule.patterns()) {
            for (var test : needed(pattern)) {
                if (!canHold(pattern, test, universe)) {
                    return new Flaw(test.place(), rule.name(), never(pattern, test, universe));
                }
            }
        }
        return new Flaw(
                rule.patterns().get(0).place(),
                rule.name(),
                Message.of("never-together", rule.patterns().get(0).condition()));
    }

    private Message never(Pattern pattern, Test test, Universe universe) {
        var span = test.path().isNumber() ? span(pattern, test, universe) : null;
        return span == null ? Message.of("never-holds", test) : Message.of("never-in-range", test, test.path(), span);
    }

    /** The comparisons that stand by themselves: where one of them never holds, the rule never fires. */
    private static List<Test> needed(Pattern pattern) {
        var needed = new ArrayList<Test>();
        if (pattern.presence() != Presence.ABSENT && pattern.condition() instanceof Condition.All all) {
            for (var part : all.parts()) {
                if (part instanceof Test test
                        && test.operands().stream().noneMatch(operand -> operand instanceof Operand.OfFact)) {
                    needed.add(test);
                }
            }
        }
        return needed;
    }

    private boolean canHold(Pattern pattern, Test test, Universe universe) {
        for (var ground : grounds) {
            for (var fact : Firing.candidates(pattern.type(), ground, universe, outcomes)) {
                if (test.holds(fact, Map.of())) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable String span(Pattern pattern, Test test, Universe universe) {
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
        return needed(pattern).stream()
                .filter(other -> !other.equals(test) && !other.path().isNumber())
                .toList();
    }
}
