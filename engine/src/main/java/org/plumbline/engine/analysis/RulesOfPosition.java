package org.plumbline.engine.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.engine.rule.Rule;

/** Some rules that can fire on a position. */
record RulesOfPosition(Position position, List<Rule> rules) {
    /** The positions that differ to rules, one for each key. */
    static List<RulesOfPosition> apart(
            List<Position> positions, List<Rule> rules, Function<RulesOfPosition, String> key) {
        var names = rules.stream().map(Rule::name).collect(Collectors.toSet());
        var seen = new HashSet<String>();
        return positions.stream()
                .map(position -> new RulesOfPosition(
                        position,
                        position.rules().stream()
                                .filter(rule -> names.contains(rule.name()))
                                .toList()))
                .filter(each -> !each.rules.isEmpty() && seen.add(key.apply(each)))
                .toList();
    }

    /** Positions of the same key are the same to these rules. */
    String key() {
        return position.keyOf(rules);
    }
}
