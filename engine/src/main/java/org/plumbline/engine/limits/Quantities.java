package org.plumbline.engine.limits;

import java.math.BigDecimal;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Quantity;

/** The one table of what values numbers can have, by what they are: others are refused, or never come out. */
public record Quantities(Scheme scheme) {
    private static final int MEAN_DECIMALS = 4;
    /** Of what has no smallest change: with so many, enough is tried. */
    private static final int SOME_DECIMALS = 2;

    private static final BigDecimal FAR = BigDecimal.TEN.pow(15);
    private static final Range ANY_NUMBER = new Range(FAR.negate(), FAR);
    private static final Range PERCENT = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));
    private static final int MUCH = 1_000_000;
    private static final int MOST_SEVERITY = 100;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_YEAR = 12;

    /** Those of such a number, whatever it is looked at of. */
    public Grid of(Quantity quantity) {
        var rounding = scheme.rounding();
        var pay = scheme.compensation();
        return switch (quantity) {
            case MEASURED_VALUE, FIGURE -> Grid.of(ANY_NUMBER, rounding.points());
            case POINTS -> Grid.of(PERCENT, rounding.points());
            case TOTAL -> Grid.of(PERCENT, rounding.total());
            case MEAN_TOTAL -> Grid.of(PERCENT, MEAN_DECIMALS);
            case MEASURED_WEIGHT -> Grid.of(PERCENT, rounding.total());
            case COEFFICIENT -> fromZero(SOME_DECIMALS, BigDecimal.TEN);
            case AMOUNT -> fromZero(rounding.money(), BigDecimal.valueOf(MUCH));
            case BASE -> pay == null ? fromZero(rounding.money(), FAR) : Grid.of(pay.base(), rounding.money());
            case FLOATING -> pay == null ? fromZero(SOME_DECIMALS, FAR) : Grid.of(pay.floating(), SOME_DECIMALS);
            case SAMPLE, MINUTES_TO_ESCALATION, DAYS_SINCE_SAME_CAUSE -> Grid.whole(Integer.MAX_VALUE, MUCH);
            case SEVERITY -> Grid.whole(MOST_SEVERITY, MOST_SEVERITY);
            case DAYS_LATE -> Grid.whole(Integer.MAX_VALUE, 300);
            case MONTHS, RUN -> Grid.whole(MONTHS_OF_A_YEAR, MONTHS_OF_A_YEAR);
            case MEMBERS -> Grid.whole(Integer.MAX_VALUE, MUCH);
            case WORKING_DAYS -> Grid.whole(366, 25);
        };
    }

    private static Grid fromZero(int decimals, BigDecimal far) {
        return new Grid(BigDecimal.ZERO, FAR, decimals, far);
    }

    /** What an indicator can measure. */
    public Grid measured(Indicator indicator) {
        return Grid.of(indicator.range(), scheme.rounding().decimals(indicator.unit()));
    }

    /** What a figure can be. */
    public Grid figure(Figure figure) {
        return Grid.of(figure.range(), scheme.rounding().decimals(figure.unit()));
    }

    /** How grave an event of a kind can be. */
    public Grid severity(EventKind kind) {
        return kind.severity() == null ? of(Quantity.SEVERITY) : Grid.of(kind.severity(), 0);
    }

    /** How many months there can be within a period. */
    public Grid months(PeriodUnit unit) {
        var most = switch (unit) {
            case MONTH -> 0;
            case QUARTER -> MONTHS_OF_A_QUARTER;
            case YEAR -> MONTHS_OF_A_YEAR;
        };
        return Grid.whole(most, most);
    }
}
