package org.plumbline.engine.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rulefile.Pattern;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion.Veto;

/** Finds the rules that never fire alone: wherever they do, another does as much. */
record Hidden(Scheme scheme, List<Ground> grounds) {
    /** Facts on a ground. */
    record At(Ground ground, Situation situation) {}

    static Veto both(Veto one, Veto other) {
        var effects = new HashSet<>(one.cancels());
        effects.addAll(other.cancels());
        return new Veto(
                effects,
                one.bestGrade() == null ? other.bestGrade() : one.bestGrade(),
                one.bestCoefficient() == null ? other.bestCoefficient() : one.bestCoefficient());
    }

    /** Whether one veto leaves nothing for another to take. */
    boolean takesAll(@Nullable Veto one, @Nullable Veto other) {
        if (one == null || other == null) {
            return false;
        }
        var order = List.copyOf(scheme.grades().keySet());
        var grade = other.bestGrade();
        var factor = other.bestCoefficient();
        var lower = one.bestGrade();
        var smaller = one.bestCoefficient();
        return one.cancels().containsAll(other.cancels())
                && (grade == null || (lower != null && order.indexOf(lower) <= order.indexOf(grade)))
                && (factor == null || (smaller != null && smaller.compareTo(factor) <= 0));
    }

    /** For each rule, the others that fire wherever it does; of two that always fire together, only the later one. */
    Map<Rule, List<Rule>> rules(List<Rule> rules, List<At> situations) {
        var fires = new HashMap<Rule, Set<Integer>>();
        for (var rule : rules) {
            var where = new HashSet<Integer>();
            var possible = new HashMap<Ground, Boolean>();
            grounds.forEach(ground -> possible.put(ground, Firing.isPossible(rule, ground)));
            for (var i = 0; i < situations.size(); i++) {
                var at = situations.get(i);
                if (possible.getOrDefault(at.ground(), false)
                        && !Pattern.matches(rule.patterns(), at.situation()::of).isEmpty()) {
                    where.add(i);
                }
            }
            fires.put(rule, where);
        }
        var hidden = new HashMap<Rule, List<Rule>>();
        for (var rule : rules) {
            var where = fires.getOrDefault(rule, Set.of());
            Predicate<Rule> also = other -> {
                var there = fires.getOrDefault(other, Set.of());
                return !other.equals(rule)
                        && there.containsAll(where)
                        && (there.size() > where.size() || rules.indexOf(other) < rules.indexOf(rule));
            };
            if (!where.isEmpty()) {
                hidden.put(rule, rules.stream().filter(also).toList());
            }
        }
        return hidden;
    }
}
