package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Department;

/** What values numbers can have, by what they are: what is refused or never comes out is no side of a limit. */
record Quantities(Scheme scheme, Curves curves) {
    private static final int MEAN_DECIMALS = 4;
    private static final Range WHOLE_NUMBERS = new Range(BigDecimal.ZERO, BigDecimal.valueOf(Integer.MAX_VALUE));
    private static final Range PERCENT = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));

    /** Those of a property that a condition compares with numbers. */
    PossibleValues of(Comparison comparison) {
        var rounding = scheme.rounding();
        var quantity = comparison.test().path().quantity().orElseThrow();
        return switch (quantity) {
            case TOTAL -> stepping(List.of(PERCENT), rounding.total());
            case MEAN_TOTAL -> stepping(List.of(PERCENT), MEAN_DECIMALS);
            case MEASURED_WEIGHT -> new PossibleValues(List.of(PERCENT), null, null);
            case POINTS -> points(comparison.pattern());
            case MEASURED_VALUE -> measured(comparison.pattern());
            case FIGURE -> figures(figuresOf(comparison));
            case AMOUNT -> stepping(List.of(), rounding.money());
            case BASE -> base(rounding.money());
            case COEFFICIENT, FLOATING -> new PossibleValues(List.of(), null, null);
            case SAMPLE,
                    SEVERITY,
                    MINUTES_TO_ESCALATION,
                    DAYS_SINCE_SAME_CAUSE,
                    DAYS_LATE,
                    MONTHS,
                    RUN,
                    MEMBERS,
                    WORKING_DAYS -> stepping(List.of(WHOLE_NUMBERS), 0);
        };
    }

    private static PossibleValues stepping(List<Range> ranges, int decimals) {
        return new PossibleValues(ranges, BigDecimal.ONE.movePointLeft(decimals), null);
    }

    private PossibleValues measured(Pattern pattern) {
        var ranges = Subjects.indicators(pattern, scheme).map(Indicator::range).toList();
        return stepping(ranges, scheme.rounding().points());
    }

    private PossibleValues points(Pattern pattern) {
        var decimals = scheme.rounding().points();
        var found = PointsOnCurves.of(Subjects.indicators(pattern, scheme).toList(), curves, decimals);
        return new PossibleValues(List.of(PERCENT), BigDecimal.ONE.movePointLeft(decimals), found.orElse(null));
    }

    private Stream<Figure> figuresOf(Comparison comparison) {
        var path = comparison.test().path();
        return path.owner() == Department.class
                ? path.argument().stream()
                        .flatMap(code ->
                                Stream.ofNullable(scheme.settlement().figures().get(code)))
                : Subjects.figures(comparison.pattern(), scheme);
    }

    private PossibleValues figures(Stream<Figure> found) {
        var figures = found.toList();
        var decimals = figures.stream()
                .mapToInt(figure -> scheme.rounding().decimals(figure.unit()))
                .max();
        return stepping(
                figures.stream().map(Figure::range).toList(),
                decimals.orElse(scheme.rounding().points()));
    }

    private PossibleValues base(int decimals) {
        var allowed = scheme.compensation();
        return stepping(allowed == null ? List.of() : List.of(allowed.base()), decimals);
    }
}
