package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Department;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Member;
import org.plumbline.rules.Period;
import org.plumbline.rules.Settled;

/** What a rule says of pools for one kind of period, and where. */
record PoolConclusion(Rule rule, ConclusionExpression expression, Settled conclusion) {
    /** All that these rules of settlement can say in such a period. */
    static List<PoolConclusion> all(List<Rule> settling, Period period) {
        return settling.stream()
                .filter(rule -> rule.isPossibleIn(period))
                .flatMap(rule -> of(rule, period))
                .toList();
    }

    private static Stream<PoolConclusion> of(Rule rule, Period period) {
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            if (pattern.name() != null) {
                named.put(pattern.name(), sample(pattern, period));
            }
        }
        return rule.conclusions().stream()
                .flatMap(expression -> expression.conclude(named) instanceof Settled settled
                        ? Stream.of(new PoolConclusion(rule, expression, settled))
                        : Stream.empty());
    }

    private static Fact sample(Pattern pattern, Period period) {
        if (pattern.type() == Figure.class) {
            return new Figure("", BigDecimal.ONE, period);
        }
        if (pattern.type() == Achievement.class) {
            return new Achievement("", "", "", "", period);
        }
        if (pattern.type() == Member.class) {
            return new Member("", "", "", 1, Member.STAYING, "", BigDecimal.ONE, BigDecimal.ONE, Set.of(), period);
        }
        return pattern.type() == Department.class ? new Department("", 1, Map.of(), period) : new Cycle(0, period);
    }

    /** The pools that it names; of a split, first the one that gives. */
    List<String> pools() {
        if (conclusion instanceof Settled.Receipt receipt) {
            return List.of(receipt.pool());
        }
        if (conclusion instanceof Settled.Split split) {
            return List.of(split.pool(), split.into());
        }
        if (conclusion instanceof Settled.Lapse lapse) {
            return List.of(lapse.pool());
        }
        return conclusion instanceof Settled.PoolShare share ? List.of(share.pool()) : List.of();
    }
}
