package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme.AdjustmentKind;
import org.plumbline.rules.Conclusion;

/**
 * What several rules may add, or take, together (D-20): a case that just reaches it, and one that is cut.
 *
 * <p>Points count as the rules name them, before others multiply them.
 */
record KindCap(AdjustmentKind kind, int sign, List<Part> parts) implements SchemeLimit {
    /** Each match of a rule adds or takes so many points. */
    record Part(Rule rule, BigDecimal points) {}

    /** The limit on what is added by a kind and that on what is taken, as far as rules do. */
    static List<Limit> of(AdjustmentKind kind, List<Rule> rules) {
        var parts = rules.stream()
                .flatMap(rule -> rule.conclusions().stream().flatMap(expression -> part(rule, expression, kind)))
                .toList();
        return Stream.of(1, -1)
                .map(sign -> new KindCap(
                        kind,
                        sign,
                        parts.stream()
                                .filter(part -> part.points().signum() == sign)
                                .toList()))
                .filter(cap -> !cap.parts.isEmpty())
                .<Limit>map(cap -> cap)
                .toList();
    }

    private static Stream<Part> part(Rule rule, ConclusionExpression expression, AdjustmentKind kind) {
        return expression.words().stream()
                                .anyMatch(word -> word.method().getName().equals("within"))
                        && expression.conclude(Map.of()) instanceof Conclusion.Adjustment adjustment
                        && kind.code().equals(adjustment.within())
                ? Stream.of(new Part(rule, adjustment.points()))
                : Stream.empty();
    }

    @Override
    public String shown() {
        return kind.code() + ": atMost: " + (sign < 0 ? "-" : "") + kind.atMost();
    }

    @Override
    public List<Side> sides() {
        return List.of(new Side.At(mostWithin()), new Side.Above(kind.atMost(), false));
    }

    /** The greatest sum of any number of the rules' points that is not cut: 10 may not be a sum of threes. */
    private BigDecimal mostWithin() {
        var sums = new TreeSet<>(List.of(BigDecimal.ZERO));
        var open = new ArrayDeque<>(sums);
        while (!open.isEmpty()) {
            var sum = open.remove();
            for (var part : parts) {
                var more = sum.add(part.points().abs()).stripTrailingZeros();
                if (more.compareTo(kind.atMost()) <= 0 && sums.add(more)) {
                    open.add(more);
                }
            }
        }
        return sums.last();
    }

    @Override
    public Stream<BigDecimal> values(Tried tried) {
        return Stream.of(parts.stream()
                .map(part -> part.points()
                        .abs()
                        .multiply(BigDecimal.valueOf(Pattern.matches(part.rule().patterns(), tried.facts()::of)
                                .size())))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
