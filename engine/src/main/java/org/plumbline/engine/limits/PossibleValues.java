package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Department;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Quantity;

/**
 * The values that a compared property can have: what is refused or never comes out is no side of a limit.
 *
 * <p>{@code grids} are where they lie; {@code known} says whether neighbours of a number are, which there are not of how
 * much of the weight was measured; {@code points} is how points come about.
 */
record PossibleValues(
        List<Grid> grids, boolean known, @Nullable PointsOnCurves points) {
    private static final Set<Quantity> WITHOUT_STEP =
            Set.of(Quantity.MEASURED_WEIGHT, Quantity.COEFFICIENT, Quantity.FLOATING);

    /** Those of a property that a condition compares with numbers. */
    static PossibleValues of(Comparison comparison, Quantities quantities, Curves curves) {
        var pattern = comparison.pattern();
        var scheme = quantities.scheme();
        var quantity = comparison.quantity();
        var grids = switch (quantity) {
            case MEASURED_VALUE -> Subjects.indicators(pattern, scheme).map(quantities::measured);
            case FIGURE -> figures(comparison, scheme).map(quantities::figure);
            case SEVERITY -> Subjects.events(pattern, scheme).map(quantities::severity);
            case MONTHS -> scheme.periods().stream().map(quantities::months);
            default -> Stream.of(quantities.of(quantity));
        };
        var points = quantity == Quantity.POINTS ? points(pattern, scheme, curves) : null;
        return new PossibleValues(grids.toList(), !WITHOUT_STEP.contains(quantity), points);
    }

    private static @Nullable PointsOnCurves points(Pattern pattern, Scheme scheme, Curves curves) {
        var indicators = Subjects.indicators(pattern, scheme).toList();
        return PointsOnCurves.of(indicators, curves, scheme.rounding().points()).orElse(null);
    }

    private static Stream<Figure> figures(Comparison comparison, Scheme scheme) {
        var path = comparison.test().path();
        return path.owner() == Department.class
                ? path.argument().stream()
                        .flatMap(code ->
                                Stream.ofNullable(scheme.settlement().figures().get(code)))
                : Subjects.figures(comparison.pattern(), scheme);
    }

    /** Whether some value is on a side. */
    boolean meet(Side side) {
        return grids.isEmpty() || grids.stream().anyMatch(side::meets);
    }

    /** The least value from a number on. */
    Optional<BigDecimal> atLeast(BigDecimal number) {
        return points == null || points.has(number)
                ? Optional.of(rounded(number, RoundingMode.CEILING))
                : points.above(number);
    }

    /** The greatest value up to a number. */
    Optional<BigDecimal> atMost(BigDecimal number) {
        return points == null || points.has(number)
                ? Optional.of(rounded(number, RoundingMode.FLOOR))
                : points.below(number);
    }

    /** The greatest value that is less. */
    Optional<BigDecimal> below(BigDecimal number) {
        return points == null
                ? Optional.of(rounded(number, RoundingMode.CEILING).subtract(step()))
                : points.below(number);
    }

    /** The least value that is more. */
    Optional<BigDecimal> above(BigDecimal number) {
        return points == null ? Optional.of(rounded(number, RoundingMode.FLOOR).add(step())) : points.above(number);
    }

    private BigDecimal rounded(BigDecimal number, RoundingMode way) {
        return number.scale() <= decimals() ? number : Exact.plain(number.setScale(decimals(), way));
    }

    private BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(decimals());
    }

    private int decimals() {
        return grids.stream().mapToInt(Grid::decimals).max().orElse(0);
    }
}
