package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Curve.Mark;

/** The points that curves give to the values of their indicators: as these have few decimals, not every number. */
record PointsOnCurves(List<Scale> scales, int decimals) {
    private static final int BESIDE = 2;

    /** A curve, and the range of the values that are put on it. */
    record Scale(Curve curve, Range range) {}

    /** Those of some indicators; empty where no curve is known. */
    static Optional<PointsOnCurves> of(List<Indicator> indicators, Curves curves, int decimals) {
        var scales = indicators.stream()
                .flatMap(indicator ->
                        curves.of(indicator).stream().map(written -> new Scale(written.curve(), indicator.range())))
                .toList();
        return scales.isEmpty() ? Optional.empty() : Optional.of(new PointsOnCurves(scales, decimals));
    }

    /** Whether something gets these points. */
    boolean has(BigDecimal number) {
        return near(number).anyMatch(points -> points.compareTo(number) == 0);
    }

    /** The greatest points that are less than a number. */
    Optional<BigDecimal> below(BigDecimal number) {
        return near(number).filter(points -> points.compareTo(number) < 0).max(Comparator.naturalOrder());
    }

    /** The least points that are more than a number. */
    Optional<BigDecimal> above(BigDecimal number) {
        return near(number).filter(points -> points.compareTo(number) > 0).min(Comparator.naturalOrder());
    }

    private Stream<BigDecimal> near(BigDecimal number) {
        var step = BigDecimal.ONE.movePointLeft(decimals);
        return scales.stream()
                .flatMap(scale -> Stream.of(number.subtract(step), number, number.add(step))
                        .flatMap(points -> values(scale.curve(), points))
                        .filter(scale.range()::contains)
                        .map(value -> scale.curve().pointsAt(value, decimals)));
    }

    /** The values at which a curve turns, those at which it has these points, and those beside each. */
    private Stream<BigDecimal> values(Curve curve, BigDecimal points) {
        var turns = curve.marks().stream().map(Mark::value);
        return Stream.concat(turns, Curves.crossings(curve, points, decimals)).flatMap(this::beside);
    }

    private Stream<BigDecimal> beside(BigDecimal value) {
        return IntStream.rangeClosed(-BESIDE, BESIDE)
                .mapToObj(steps -> value.setScale(decimals, RoundingMode.FLOOR)
                        .add(BigDecimal.valueOf(steps).movePointLeft(decimals)));
    }
}
