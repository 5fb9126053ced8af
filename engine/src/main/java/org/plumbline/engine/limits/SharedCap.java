package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.AdjustmentKind;
import org.plumbline.rules.Conclusion.Adjustment;
import org.plumbline.rules.Term;

/**
 * What several rules may add, or take, together (D-20): a case that just comes to it, and one that is cut.
 *
 * <p>Points count as the rules name them, before others multiply them.
 */
record SharedCap(AdjustmentKind kind, int sign, List<CappedRule> parts) {
    /** Each match of a rule adds or takes so many points. */
    record CappedRule(Rule rule, BigDecimal points) {
        BigDecimal in(DecidedCase decided) {
            var matches = Pattern.matches(rule.patterns(), decided.facts()::of).size();
            return points.abs().multiply(BigDecimal.valueOf(matches));
        }
    }

    /** The limit on what is added by each kind, and that on what is taken, as far as rules do. */
    static List<Limit> all(Scheme scheme, List<Rule> rules) {
        return scheme.adjustments().values().stream()
                .flatMap(kind -> Stream.of(1, -1).map(sign -> of(kind, sign, rules)))
                .filter(cap -> !cap.parts.isEmpty())
                .map(SharedCap::limit)
                .toList();
    }

    private static SharedCap of(AdjustmentKind kind, int sign, List<Rule> rules) {
        var parts = rules.stream()
                .flatMap(rule -> rule.conclusions().stream().flatMap(expression -> part(rule, expression, kind)))
                .filter(part -> part.points().signum() == sign)
                .toList();
        return new SharedCap(kind, sign, parts);
    }

    private static Stream<CappedRule> part(Rule rule, ConclusionExpression expression, AdjustmentKind kind) {
        return expression.words().stream().anyMatch(word -> word.says(Term.ADJUSTMENT))
                        && expression.conclude(Map.of()) instanceof Adjustment adjustment
                        && kind.code().equals(adjustment.within())
                ? Stream.of(new CappedRule(rule, adjustment.points()))
                : Stream.empty();
    }

    private Limit limit() {
        var shown = kind.code() + ": atMost: " + (sign < 0 ? "-" : "") + kind.atMost();
        var sides = List.<Side>of(new Side.At(mostWithin()), new Side.Above(kind.atMost(), false));
        return new Limit(Origin.ofAppraisals(), shown, sides, decided -> Stream.of(sum(decided)));
    }

    private BigDecimal sum(DecidedCase decided) {
        return parts.stream().map(part -> part.in(decided)).reduce(BigDecimal.ZERO, BigDecimal::add);
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
}
