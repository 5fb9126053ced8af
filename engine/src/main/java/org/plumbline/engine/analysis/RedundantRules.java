package org.plumbline.engine.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.engine.rule.Rule;

/** Finds the rules that never fire alone: wherever they do, another does. */
final class RedundantRules {
    private final Map<String, Set<String>> firingToo = new HashMap<>();

    private RedundantRules() {}

    /**
     * For each rule, the others that fire wherever it does; of two that always fire together, only the earlier one.
     *
     * @param parts what there can be, in parts that can be looked at one by one
     */
    static Map<Rule, List<Rule>> of(List<Rule> rules, List<RulesAndCases> parts) {
        var found = new RedundantRules();
        parts.forEach(found::look);
        var redundant = new LinkedHashMap<Rule, List<Rule>>();
        for (var i = 0; i < rules.size(); i++) {
            redundant.put(rules.get(i), found.over(rules, i));
        }
        return redundant;
    }

    private void look(RulesAndCases part) {
        var fires = new LinkedHashMap<String, BitSet>();
        part.rules().forEach(rule -> fires.put(rule.name(), part.where(rule)));
        fires.forEach((rule, where) -> {
            if (!where.isEmpty()) {
                var also = fires.entrySet().stream()
                        .filter(other -> !other.getKey().equals(rule) && holds(other.getValue(), where))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(HashSet::new));
                firingToo.merge(rule, also, RedundantRules::common);
            }
        });
    }

    private List<Rule> over(List<Rule> rules, int number) {
        var rule = rules.get(number).name();
        var by = firingToo.getOrDefault(rule, Set.of());
        return IntStream.range(0, rules.size())
                .filter(i -> by.contains(rules.get(i).name()) && (i < number || !always(rule, rules.get(i))))
                .mapToObj(rules::get)
                .toList();
    }

    private boolean always(String rule, Rule with) {
        return firingToo.getOrDefault(with.name(), Set.of()).contains(rule);
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
