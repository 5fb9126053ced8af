package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Curve.Mark;

/** The curves that rules give indicators, and where each was written. */
public final class Curves {
    private static final BigDecimal LEAST = BigDecimal.ZERO;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final int decimals;
    private final Map<ConclusionExpression, WrittenCurve> byExpression = new HashMap<>();
    private final Map<String, List<WrittenCurve>> byIndicator = new HashMap<>();

    private Curves(Scheme scheme) {
        this.scheme = scheme;
        this.decimals = scheme.rounding().points();
    }

    /** The curves that these rules write. */
    public static Curves of(Scheme scheme, List<Rule> rules) {
        var curves = new Curves(scheme);
        for (var rule : rules) {
            for (var expression : rule.conclusions()) {
                WrittenCurve.of(rule, expression, scheme).ifPresent(curves::add);
            }
        }
        return curves;
    }

    private void add(WrittenCurve written) {
        byExpression.put(written.expression(), written);
        for (var indicator : written.indicators()) {
            byIndicator
                    .computeIfAbsent(indicator.code(), any -> new ArrayList<>())
                    .add(written);
        }
    }

    /** The curve that a conclusion gives, if it gives one. */
    Optional<WrittenCurve> writtenIn(ConclusionExpression expression) {
        return Optional.ofNullable(byExpression.get(expression));
    }

    /** The curves that an indicator can be given, in the order of the rules. */
    public List<WrittenCurve> of(Indicator indicator) {
        return byIndicator.getOrDefault(indicator.code(), List.of());
    }

    /** The values at which the curves of an indicator bend, as far as they lie in its range. */
    public Set<BigDecimal> bends(Indicator indicator) {
        return of(indicator).stream()
                .flatMap(written -> written.curve().marks().stream())
                .map(Mark::value)
                .filter(indicator.range()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values that get certain points, on any of the indicator's curves. */
    public Set<BigDecimal> valuesOf(Indicator indicator, Set<BigDecimal> points) {
        return of(indicator).stream()
                .flatMap(written -> points.stream().flatMap(wanted -> crossings(written.curve(), wanted, decimals)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values at which a curve has, or just does not have, these points, rounded down. */
    static Stream<BigDecimal> crossings(Curve curve, BigDecimal points, int decimals) {
        var marks = curve.marks();
        return IntStream.range(1, marks.size())
                .boxed()
                .flatMap(i -> crossing(marks.get(i - 1), marks.get(i), points, decimals).stream());
    }

    private static Optional<BigDecimal> crossing(Mark from, Mark to, BigDecimal points, int decimals) {
        var rise = to.points().subtract(from.points());
        var up = points.subtract(from.points());
        var within =
                up.signum() == 0 || (up.signum() == rise.signum() && up.abs().compareTo(rise.abs()) <= 0);
        if (rise.signum() == 0 || !within) {
            return Optional.empty();
        }
        var run = to.value().subtract(from.value());
        return Optional.of(from.value().add(run.multiply(up).divide(rise, decimals, RoundingMode.FLOOR)));
    }

    /** The least and the greatest points that an indicator can get. */
    public Range points(Indicator indicator) {
        var values = new Quantities(scheme).measured(indicator).around(bends(indicator));
        var points = of(indicator).stream()
                .flatMap(written -> values.stream().map(value -> written.curve().pointsAt(value, decimals)))
                .collect(Collectors.toCollection(TreeSet::new));
        return points.isEmpty() ? new Range(LEAST, MOST) : new Range(points.first(), points.last());
    }
}
