package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.Grid;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Score;
import org.plumbline.rules.Total;

/**
 * The facts there can be of somebody, as far as some rules can tell them apart: every code, and every number at, just
 * below and just above each limit that the rules name.
 */
final class Universe {
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MOST_SAMPLE = 1_000_000;
    private static final int MONEY_DECIMALS = 2;
    private static final int MEAN_DECIMALS = 4;
    private static final BigDecimal USUAL_TOTAL = BigDecimal.valueOf(75);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final NamedValues limits;
    private final Curves curves;

    Universe(Scheme scheme, NamedValues limits, Curves curves) {
        this.scheme = scheme;
        this.limits = limits;
        this.curves = curves;
    }

    /** The facts of a kind that there can be on this ground; of an outcome, none: that is worked out. */
    List<? extends Fact> of(Class<? extends Fact> kind, Ground ground) {
        if (kind == Measurement.class) {
            return measurements(ground);
        }
        if (kind == Event.class) {
            return events(ground);
        }
        if (kind == History.class) {
            return histories(ground);
        }
        if (kind == Compensation.class) {
            return compensations(ground);
        }
        if (kind == Score.class) {
            return scores(ground);
        }
        return kind == Total.class ? totals(ground) : List.of(ground.appraisee());
    }

    private List<Measurement> measurements(Ground ground) {
        var all = new ArrayList<Measurement>();
        for (var indicator : ground.indicators()) {
            var values = Grid.of(indicator.range(), scheme.rounding().points())
                    .around(limits.numbers(Quantity.MEASURED_VALUE, indicator.code()));
            for (var value : values) {
                for (var sample : Grid.whole(0, MOST_SAMPLE).around(limits.numbers(Quantity.SAMPLE))) {
                    all.add(new Measurement(
                            indicator.code(),
                            indicator.dimension(),
                            value,
                            sample.intValueExact(),
                            ground.appraisee()));
                }
            }
        }
        return all;
    }

    private List<Score> scores(Ground ground) {
        var all = new ArrayList<Score>();
        for (var indicator : ground.indicators()) {
            var reach = curves.points(indicator);
            for (var points : new Grid(
                            reach.least(), reach.greatest(), scheme.rounding().points())
                    .around(limits.numbers(Quantity.POINTS, indicator.code()))) {
                all.add(new Score(indicator.code(), indicator.dimension(), points, ground.appraisee()));
            }
        }
        return all;
    }

    /** One event of every kind, role and status, and of everything else that makes a difference. */
    List<Event> events(Ground ground) {
        return new Events(scheme, limits, ground).all();
    }

    /** Every history that makes a difference: how many months, their mean, and how long a run of a grade. */
    List<History> histories(Ground ground) {
        var period = ground.appraisee().period();
        var most = switch (period.unit()) {
            case MONTH -> 0;
            case QUARTER -> MONTHS_OF_A_QUARTER;
            case YEAR -> MONTHS_OF_A_YEAR;
        };
        var all = new ArrayList<History>();
        for (var months : Grid.whole(0, most).around(limits.numbers(Quantity.MONTHS))) {
            for (var mean : means()) {
                for (var run : runs()) {
                    for (var cancelled : cancelled()) {
                        var results = new ArrayList<EarlierResult>();
                        for (var month = 1; month <= months.intValueExact(); month++) {
                            results.add(new EarlierResult(month(period, month), mean, "", Map.of(), cancelled));
                        }
                        for (var back = 1; back <= run.length(); back++) {
                            results.add(new EarlierResult(period.before(back), mean, run.grade()));
                        }
                        all.add(new History(results, ground.appraisee()));
                    }
                }
            }
        }
        return all;
    }

    /** Nothing, and each thing that rules ask of the months' vetoes. */
    private List<Set<Effect>> cancelled() {
        var all = new ArrayList<Set<Effect>>(List.of(Set.of()));
        limits.cancelled().forEach(effect -> all.add(Set.of(effect)));
        return all;
    }

    private static Period month(Period within, int number) {
        var before = within.unit() == PeriodUnit.QUARTER ? (within.number() - 1) * MONTHS_OF_A_QUARTER : 0;
        return new Period(PeriodUnit.MONTH, within.year(), before + number);
    }

    private List<BigDecimal> means() {
        return limits.lookAt(Quantity.MEAN_TOTAL)
                ? Grid.percent(MEAN_DECIMALS).around(limits.numbers(Quantity.MEAN_TOTAL))
                : List.of(USUAL_TOTAL);
    }

    /** So many periods of one grade just before this one. */
    private record Run(String grade, int length) {}

    private List<Run> runs() {
        var all = new ArrayList<>(List.of(new Run("", 0)));
        for (var run : limits.runs().entrySet()) {
            for (var length : Grid.whole(0, MONTHS_OF_A_YEAR).around(run.getValue())) {
                if (length.signum() > 0) {
                    all.add(new Run(run.getKey(), length.intValueExact()));
                }
            }
        }
        return all;
    }

    List<Compensation> compensations(Ground ground) {
        var all = new ArrayList<Compensation>();
        var ranges = scheme.compensation();
        if (ranges == null) {
            return List.of();
        }
        for (var base : Grid.of(ranges.base(), MONEY_DECIMALS).around(limits.numbers(Quantity.BASE))) {
            for (var floating : Grid.of(ranges.floating(), MONEY_DECIMALS).around(limits.numbers(Quantity.FLOATING))) {
                all.add(new Compensation(base, floating, ground.appraisee()));
            }
        }
        return all;
    }

    private List<Total> totals(Ground ground) {
        var all = new ArrayList<Total>();
        for (var history : histories(ground)) {
            for (var weight : weights()) {
                for (var value : totals(scheme, limits)) {
                    all.add(new Total(value, weight, history, ground.appraisee()));
                }
            }
        }
        return all;
    }

    /** The totals that some rules can tell apart, and one between each two limits. */
    static List<BigDecimal> totals(Scheme scheme, NamedValues limits) {
        return Grid.percent(scheme.rounding().total()).throughout(limits.numbers(Quantity.TOTAL));
    }

    /** How much of the weight can have been measured. */
    List<BigDecimal> weights() {
        var measured = limits.numbers(Quantity.MEASURED_WEIGHT);
        return measured.isEmpty()
                ? List.of(WHOLE)
                : Grid.percent(scheme.rounding().total()).around(measured);
    }
}
