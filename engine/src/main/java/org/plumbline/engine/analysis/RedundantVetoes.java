package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Conclusion.Veto;

/** Finds the vetoes that leave nothing to take: wherever they fire, others have taken as much. */
record RedundantVetoes(Scheme scheme, Map<String, Veto> by) {
    static RedundantVetoes of(Scheme scheme, List<Finding<Veto>> vetoes) {
        var by = new HashMap<String, Veto>();
        vetoes.forEach(veto -> by.merge(veto.rule().name(), veto.conclusion(), RedundantVetoes::both));
        return new RedundantVetoes(scheme, by);
    }

    private static Veto both(Veto one, Veto other) {
        var effects = new HashSet<>(one.cancels());
        effects.addAll(other.cancels());
        return new Veto(
                effects,
                one.gradeAtMost() == null ? other.gradeAtMost() : one.gradeAtMost(),
                one.coefficientAtMost() == null ? other.coefficientAtMost() : one.coefficientAtMost());
    }

    /** Whether the veto of a first rule leaves nothing for a second's to take. */
    boolean takesAll(Rule first, Rule second) {
        var veto = by.get(second.name());
        return veto != null && takesAll(first, veto) && leavesAsLittle(first, veto);
    }

    /** Pay follows a grade that is lowered without a coefficient: then another has to lower it so as well. */
    private boolean leavesAsLittle(Rule rule, Veto other) {
        var grade = other.gradeAtMost();
        if (grade == null || other.coefficientAtMost() != null || scheme.pay().isEmpty()) {
            return true;
        }
        var veto = by.get(rule.name());
        var smaller = veto == null ? null : veto.coefficientAtMost();
        return takesAll(rule, new Veto(Set.of(), grade, null)) && (smaller == null || smaller.signum() == 0);
    }

    private boolean takesAll(Rule rule, Veto other) {
        var veto = by.get(rule.name());
        if (veto == null) {
            return false;
        }
        var order = List.copyOf(scheme.grades().keySet());
        var grade = other.gradeAtMost();
        var factor = other.coefficientAtMost();
        var lower = veto.gradeAtMost();
        var smaller = veto.coefficientAtMost();
        return veto.cancels().containsAll(other.cancels())
                && (grade == null || (lower != null && order.indexOf(lower) <= order.indexOf(grade)))
                && (factor == null || (smaller != null && smaller.compareTo(factor) <= 0));
    }

    /**
     * Rules that never fire alone though no single other always fires with them: wherever they do, some others together
     * do as much; with each, these others.
     *
     * <p>From the last to the first, and a rule that is redundant makes none so: those that are left do all that all do.
     *
     * @param known rules that a single one makes redundant
     */
    Map<Rule, List<Rule>> together(List<Rule> rules, List<RulesAndCases> parts, Set<String> known) {
        var without = new HashSet<>(known);
        var redundant = new LinkedHashMap<Rule, List<Rule>>();
        for (var i = rules.size() - 1; i >= 0; i--) {
            var rule = rules.get(i);
            if (!without.contains(rule.name())) {
                var others = othersOf(rule, parts, without);
                if (!others.isEmpty()) {
                    without.add(rule.name());
                    redundant.put(rule, others);
                }
            }
        }
        return redundant;
    }

    /** Those that together take all that a rule takes, in whatever case; none where in some case it counts. */
    private List<Rule> othersOf(Rule rule, List<RulesAndCases> parts, Set<String> without) {
        var all = new LinkedHashMap<String, Rule>();
        for (var part : parts) {
            for (var firing : part.firingWith(rule)) {
                var others = firing.stream()
                        .filter(other -> !other.name().equals(rule.name()) && !without.contains(other.name()))
                        .toList();
                if (!takeAll(others, rule)) {
                    return List.of();
                }
                others.forEach(other -> all.put(other.name(), other));
            }
        }
        return List.copyOf(all.values());
    }

    private boolean takeAll(List<Rule> others, Rule rule) {
        var veto = by.get(rule.name());
        if (veto == null || others.isEmpty()) {
            return false;
        }
        var pieces = new ArrayList<Veto>();
        veto.cancels().forEach(effect -> pieces.add(new Veto(Set.of(effect), null, null)));
        pieces.add(new Veto(Set.of(), veto.gradeAtMost(), null));
        pieces.add(new Veto(Set.of(), null, veto.coefficientAtMost()));
        return pieces.stream().allMatch(piece -> others.stream().anyMatch(other -> takesAll(other, piece)))
                && others.stream().anyMatch(other -> leavesAsLittle(other, veto));
    }
}
