package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scheme.Range;

/**
 * The values that a compared property can have.
 *
 * <p>{@code ranges} are where they lie, none where that is not known; {@code step} is the smallest change,
 * null where there is none, as of how much of the weight was measured; {@code points} is how points come about.
 */
record PossibleValues(
        List<Range> ranges,
        @Nullable BigDecimal step,
        @Nullable PointsOnCurves points) {
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
        return points == null || points.has(number) ? Optional.of(number) : points.above(number);
    }

    /** The greatest value up to a number. */
    Optional<BigDecimal> atMost(BigDecimal number) {
        return points == null || points.has(number) ? Optional.of(number) : points.below(number);
    }

    /** The greatest value that is less. */
    Optional<BigDecimal> below(BigDecimal number) {
        return points == null ? Optional.ofNullable(step).map(number::subtract) : points.below(number);
    }

    /** The least value that is more. */
    Optional<BigDecimal> above(BigDecimal number) {
        return points == null ? Optional.ofNullable(step).map(number::add) : points.above(number);
    }
}
