package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Total;

/**
 * The values that a compared property can have: what is refused or never comes out is no side of a limit.
 *
 * <p>{@code ranges} are where they lie, none where that is not known; {@code step} is the smallest change, null where
 * there is none, as of how much of the weight was measured; {@code reach} is how points come about.
 */
record Values(
        List<Range> ranges,
        @Nullable BigDecimal step,
        @Nullable Reach reach) {
    private static final int MEAN_DECIMALS = 4;
    private static final Range WHOLE_NUMBERS = new Range(BigDecimal.ZERO, BigDecimal.valueOf(Integer.MAX_VALUE));
    private static final Range PERCENT = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));

    /** The values of the property that a condition compares. */
    static Values of(Pattern pattern, Test test, Scheme scheme, List<Rule> rules) {
        var rounding = scheme.rounding();
        if (test.path().type() == int.class) {
            return new Values(List.of(WHOLE_NUMBERS), BigDecimal.ONE, null);
        }
        return switch (test.path().property()) {
            case "total" -> stepping(List.of(PERCENT), rounding.total());
            case "meanTotal" -> stepping(List.of(PERCENT), MEAN_DECIMALS);
            case "measuredWeight" -> new Values(List.of(PERCENT), null, null);
            case "points" -> points(pattern, scheme, rules);
            case "value" -> value(pattern, scheme);
            case "figure" -> figures(ofDepartment(test, scheme), scheme);
            case "amount" -> stepping(List.of(), rounding.money());
            case "base" -> compensation(scheme, rounding.money());
            default -> new Values(List.of(), null, null);
        };
    }

    private static Values stepping(List<Range> ranges, int decimals) {
        return new Values(ranges, BigDecimal.ONE.movePointLeft(decimals), null);
    }

    private static Values value(Pattern pattern, Scheme scheme) {
        if (pattern.type() == Total.class) {
            return stepping(List.of(PERCENT), scheme.rounding().total());
        }
        if (pattern.type() == Measurement.class) {
            var ranges = Scope.indicators(pattern, scheme).map(Indicator::range).toList();
            return stepping(ranges, scheme.rounding().points());
        }
        return figures(Scope.figures(pattern, scheme), scheme);
    }

    private static Values points(Pattern pattern, Scheme scheme, List<Rule> rules) {
        var decimals = scheme.rounding().points();
        var scales = Scope.indicators(pattern, scheme)
                .flatMap(indicator ->
                        Bend.curves(indicator, scheme, rules).map(curve -> new Reach.Scale(curve, indicator.range())))
                .toList();
        var reach = scales.isEmpty() ? null : new Reach(scales, decimals);
        return new Values(List.of(PERCENT), BigDecimal.ONE.movePointLeft(decimals), reach);
    }

    private static Stream<Figure> ofDepartment(Test test, Scheme scheme) {
        var steps = test.path().steps();
        var figure =
                scheme.settlement().figures().get(steps.get(steps.size() - 1).argument());
        return Stream.ofNullable(figure);
    }

    private static Values figures(Stream<Figure> found, Scheme scheme) {
        var figures = found.toList();
        var decimals = figures.stream()
                .mapToInt(figure -> scheme.rounding().decimals(figure.unit()))
                .max();
        return stepping(
                figures.stream().map(Figure::range).toList(),
                decimals.orElse(scheme.rounding().points()));
    }

    private static Values compensation(Scheme scheme, int decimals) {
        var allowed = scheme.compensation();
        return stepping(allowed == null ? List.of() : List.of(allowed.base()), decimals);
    }

    /** Whether neighbours of a number are known. */
    boolean known() {
        return step != null;
    }

    /** Whether some value is on a side. */
    boolean meet(Side side) {
        return ranges.isEmpty() || ranges.stream().anyMatch(side::meets);
    }

    /** The least value from a number on. */
    Optional<BigDecimal> atLeast(BigDecimal number) {
        return reach == null || reach.has(number) ? Optional.of(number) : reach.above(number);
    }

    /** The greatest value up to a number. */
    Optional<BigDecimal> atMost(BigDecimal number) {
        return reach == null || reach.has(number) ? Optional.of(number) : reach.below(number);
    }

    /** The greatest value that is less. */
    Optional<BigDecimal> below(BigDecimal number) {
        if (reach != null) {
            return reach.below(number);
        }
        return step == null ? Optional.empty() : Optional.of(number.subtract(step));
    }

    /** The least value that is more. */
    Optional<BigDecimal> above(BigDecimal number) {
        if (reach != null) {
            return reach.above(number);
        }
        return step == null ? Optional.empty() : Optional.of(number.add(step));
    }
}
