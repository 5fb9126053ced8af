package org.plumbline.engine.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rulefile.Pattern;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion.Veto;

/** Finds the rules that never fire alone: wherever they do, another does as much. */
record Hidden(Scheme scheme) {
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

    /**
     * For each rule, the others that fire wherever it does; of two that always fire together, only the later one.
     *
     * @param parts a ground in parts that can be looked at one by one: some rules, and all that they can tell apart
     */
    static Map<Rule, List<Rule>> rules(List<Rule> rules, Iterable<Part> parts) {
        var names = rules.stream().map(Rule::name).toList();
        var over = new HashMap<String, Set<String>>();
        for (var part : parts) {
            var fires = new HashMap<String, BitSet>();
            part.rules().forEach(rule -> fires.put(rule.name(), part.where(rule)));
            fires.forEach((rule, where) -> {
                if (!where.isEmpty()) {
                    var also = new HashSet<String>();
                    fires.forEach((other, there) -> {
                        if (!other.equals(rule) && holds(there, where)) {
                            also.add(other);
                        }
                    });
                    over.merge(rule, also, Hidden::common);
                }
            });
        }
        var hidden = new LinkedHashMap<Rule, List<Rule>>();
        for (var rule : rules) {
            var by = over.getOrDefault(rule.name(), Set.of());
            hidden.put(
                    rule,
                    rules.stream()
                            .filter(other -> by.contains(other.name()))
                            .filter(other ->
                                    !over.getOrDefault(other.name(), Set.of()).contains(rule.name())
                                            || names.indexOf(other.name()) < names.indexOf(rule.name()))
                            .toList());
        }
        return hidden;
    }

    /** Some rules, and situations of which they tell some apart. */
    record Part(List<Rule> rules, List<Situation> situations) {
        private BitSet where(Rule rule) {
            var where = new BitSet();
            for (var i = 0; i < situations.size(); i++) {
                where.set(
                        i,
                        !Pattern.matches(rule.patterns(), situations.get(i)::of).isEmpty());
            }
            return where;
        }
    }

    private static boolean holds(BitSet all, BitSet some) {
        var missing = (BitSet) some.clone();
        missing.andNot(all);
        return missing.isEmpty();
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        one.retainAll(other);
        return one;
    }
}
