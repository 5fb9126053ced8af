package org.plumbline.engine.analysis;

import java.util.BitSet;
import java.util.List;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;

/** Some rules, and cases of which they tell some apart. */
record RulesAndCases(List<Rule> rules, List<SomeFacts> cases) {
    /** For each case that a rule fires in, the rules that do; none where the rule is not among these. */
    Iterable<List<Rule>> firingWith(Rule rule) {
        return rules.contains(rule)
                ? () -> where(rule).stream().mapToObj(this::firingIn).iterator()
                : List.of();
    }

    private List<Rule> firingIn(int number) {
        return rules.stream().filter(rule -> fires(rule, cases.get(number))).toList();
    }

    /** The numbers of the cases that a rule fires in. */
    BitSet where(Rule rule) {
        var where = new BitSet();
        for (var i = 0; i < cases.size(); i++) {
            where.set(i, fires(rule, cases.get(i)));
        }
        return where;
    }

    private static boolean fires(Rule rule, SomeFacts facts) {
        return !Pattern.matches(rule.patterns(), facts::of).isEmpty();
    }
}
