package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion.Veto;

/** Finds the rules that never fire alone: wherever they do, another does as much. */
record Hidden(Scheme scheme) {
    static Veto both(Veto one, Veto other) {
        var effects = new HashSet<>(one.cancels());
        effects.addAll(other.cancels());
        return new Veto(
                effects,
                one.gradeAtMost() == null ? other.gradeAtMost() : one.gradeAtMost(),
                one.coefficientAtMost() == null ? other.coefficientAtMost() : one.coefficientAtMost());
    }

    /** Whether one veto leaves nothing for another to take. */
    boolean takesAll(@Nullable Veto one, @Nullable Veto other) {
        if (one == null || other == null) {
            return false;
        }
        var order = List.copyOf(scheme.grades().keySet());
        var grade = other.gradeAtMost();
        var factor = other.coefficientAtMost();
        var lower = one.gradeAtMost();
        var smaller = one.coefficientAtMost();
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

    /**
     * Rules that never fire alone though no single other always fires with them: wherever they do, some others together
     * do as much; with each, these others.
     *
     * <p>From the last to the first, and a rule that is hidden hides none: those that are left do all that all do.
     *
     * @param known rules that are hidden by a single one
     */
    Map<Rule, List<Rule>> together(List<Rule> rules, List<Part> parts, Map<String, Veto> by, Set<String> known) {
        var idle = new HashSet<>(known);
        var hidden = new LinkedHashMap<Rule, List<Rule>>();
        for (var i = rules.size() - 1; i >= 0; i--) {
            var rule = rules.get(i);
            if (!idle.contains(rule.name())) {
                var others = othersOf(rule, parts, by, idle);
                if (!others.isEmpty()) {
                    idle.add(rule.name());
                    hidden.put(rule, others);
                }
            }
        }
        return hidden;
    }

    /** Those that together take all that a rule takes, in whatever case; none where in some case it counts. */
    private List<Rule> othersOf(Rule rule, List<Part> parts, Map<String, Veto> by, Set<String> idle) {
        var all = new LinkedHashMap<String, Rule>();
        for (var part : parts) {
            if (part.rules().contains(rule)) {
                var where = part.where(rule);
                for (var i = where.nextSetBit(0); i >= 0; i = where.nextSetBit(i + 1)) {
                    var others = part.firingAt(i).stream()
                            .filter(other -> !other.name().equals(rule.name()) && !idle.contains(other.name()))
                            .toList();
                    if (!takeAll(others, by, by.get(rule.name()))) {
                        return List.of();
                    }
                    others.forEach(other -> all.put(other.name(), other));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private boolean takeAll(List<Rule> others, Map<String, Veto> by, @Nullable Veto veto) {
        if (veto == null) {
            return false;
        }
        var pieces = new ArrayList<Veto>();
        veto.cancels().forEach(effect -> pieces.add(new Veto(Set.of(effect), null, null)));
        pieces.add(new Veto(Set.of(), veto.gradeAtMost(), null));
        pieces.add(new Veto(Set.of(), null, veto.coefficientAtMost()));
        return !others.isEmpty()
                && pieces.stream()
                        .allMatch(piece -> others.stream().anyMatch(other -> takesAll(by.get(other.name()), piece)));
    }

    /** Some rules, and situations of which they tell some apart. */
    record Part(List<Rule> rules, List<Situation> situations) {
        private List<Rule> firingAt(int situation) {
            var facts = situations.get(situation);
            return rules.stream()
                    .filter(rule -> !Pattern.matches(rule.patterns(), facts::of).isEmpty())
                    .toList();
        }

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
