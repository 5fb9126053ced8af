package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.engine.scheme.Range;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Curve.Mark;

/** The points that curves give to the values of their indicators: as these have few decimals, not every number. */
record Reach(List<Scale> scales, int decimals) {
    private static final int BESIDE = 2;

    /** A curve, and the range of the values that are put on it. */
    record Scale(Curve curve, Range range) {}

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

    /** The values at which a curve turns, and those beside each at which it has these points. */
    private Stream<BigDecimal> values(Curve curve, BigDecimal points) {
        var marks = curve.marks();
        var turns = marks.stream().map(Mark::value);
        var crossings = IntStream.range(1, marks.size())
                .boxed()
                .flatMap(i -> crossing(marks.get(i - 1), marks.get(i), points).stream());
        return Stream.concat(turns, crossings).flatMap(this::beside);
    }

    private Optional<BigDecimal> crossing(Mark from, Mark to, BigDecimal points) {
        var rise = to.points().subtract(from.points());
        if (rise.signum() == 0) {
            return Optional.empty();
        }
        var run = to.value().subtract(from.value());
        var along = points.subtract(from.points()).multiply(run).divide(rise, decimals, RoundingMode.FLOOR);
        return Optional.of(from.value().add(along));
    }

    private Stream<BigDecimal> beside(BigDecimal value) {
        return IntStream.rangeClosed(-BESIDE, BESIDE)
                .mapToObj(steps -> value.setScale(decimals, RoundingMode.FLOOR)
                        .add(BigDecimal.valueOf(steps).movePointLeft(decimals)));
    }
}
