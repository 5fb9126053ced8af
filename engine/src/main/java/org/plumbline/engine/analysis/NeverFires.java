package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Range;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Fact;

/** Why a rule fires on none of these positions: a condition that never holds, or several that never hold together. */
record NeverFires(Rule rule, List<Position> positions, FactsToTry facts) {
    Flaw why() {
        for (var pattern : rule.patterns()) {
            for (var test : pattern.needed()) {
                if (all(pattern).noneMatch(fact -> test.holds(fact, Map.of()))) {
                    return new Flaw(test.place(), rule.name(), never(pattern, test));
                }
            }
        }
        var first = rule.patterns().get(0);
        return new Flaw(first.place(), rule.name(), new RuleEffectProblem.NeverTogether(first.condition()).message());
    }

    private Stream<? extends Fact> all(Pattern pattern) {
        return positions.stream().flatMap(position -> facts.of(pattern.type(), position).stream());
    }

    private Message never(Pattern pattern, Test test) {
        var values = values(pattern, test);
        return values.isEmpty()
                ? new RuleEffectProblem.NeverHolds(test).message()
                : new RuleEffectProblem.NeverInRange(test, test.path(), new Range(values.first(), values.last()))
                        .message();
    }

    /** The numbers there can be where everything else that is asked of the fact holds. */
    private TreeSet<BigDecimal> values(Pattern pattern, Test test) {
        var values = new TreeSet<BigDecimal>();
        if (test.path().isNumber()) {
            var others = others(pattern, test);
            all(pattern)
                    .filter(fact -> others.stream().allMatch(other -> other.holds(fact, Map.of())))
                    .forEach(fact ->
                            values.add(Exact.plain((BigDecimal) test.path().of(fact))));
        }
        return values;
    }

    /** What else is asked of the fact, as far as it is no number: an indicator, a kind of event. */
    private static List<Test> others(Pattern pattern, Test test) {
        return pattern.needed().stream()
                .filter(other -> !other.equals(test) && !other.path().isNumber())
                .toList();
    }
}
