package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme.Rounding;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Event;

/** A limit on what events add, take or award: a case that just reaches it, and one that is cut. */
record Cap(Rule of, Place place, String shown, List<Side> sides, boolean counted) implements Limit {
    static Optional<Limit> of(Rule rule, ConclusionExpression expression, Rounding rounding) {
        var last = expression.words().get(expression.words().size() - 1);
        var word = last.method().getName();
        if (word.equals("atMostInAll")
                && rule.patterns().stream().allMatch(pattern -> pattern.name() == null)
                && expression.conclude(Map.of()) instanceof Conclusion.Adjustment adjustment
                && adjustment.limit() != null
                && adjustment.points().signum() != 0) {
            var most = adjustment.limit().divide(adjustment.points().abs(), 0, RoundingMode.FLOOR);
            var sides = List.<Side>of(new Side.At(most), new Side.Above(most, false));
            return Optional.of(new Cap(
                    rule, expression.place(), word + "(" + last.arguments().get(0) + ")", sides, true));
        }
        if (word.equals("atMost")
                && expression.words().stream()
                        .anyMatch(each -> each.method().getName().equals("amountOf"))) {
            var most = new BigDecimal(String.valueOf(last.arguments().get(0)));
            var step = BigDecimal.ONE.movePointLeft(rounding.money());
            var sides = List.<Side>of(new Side.At(most), new Side.At(most.add(step)));
            return Optional.of(new Cap(
                    rule, expression.place(), word + "(" + last.arguments().get(0) + ")", sides, false));
        }
        return Optional.empty();
    }

    @Override
    public String rule() {
        return of.name();
    }

    /** How often the rule fired, where its points are limited together; else the amounts of its events. */
    @Override
    public Stream<BigDecimal> values(Tried tried) {
        var matches = Pattern.matches(of.patterns(), tried.facts()::of);
        return counted
                ? Stream.of(BigDecimal.valueOf(matches.size()))
                : matches.stream()
                        .flatMap(match -> match.facts().stream())
                        .filter(fact -> fact instanceof Event)
                        .map(fact -> ((Event) fact).amount());
    }
}
