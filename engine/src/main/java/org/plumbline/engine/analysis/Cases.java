package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.Grid;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Event;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** Whole appraisals on one ground: the best, the middling and the worst, and each changed in one thing. */
final class Cases {
    private static final int MONTHS = 12;
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(75);

    private final Scheme scheme;
    private final Ground ground;
    private final Curves curves;
    private final Map<Level, Map<String, BigDecimal>> levels = new EnumMap<>(Level.class);

    Cases(Scheme scheme, Ground ground, Curves curves) {
        this.scheme = scheme;
        this.ground = ground;
        this.curves = curves;
    }

    Curves curves() {
        return curves;
    }

    /** How well somebody did, the same in everything. */
    enum Level {
        WORST(BigDecimal.ZERO),
        MIDDLING(MIDDLE),
        BEST(BigDecimal.valueOf(100));

        private final BigDecimal points;

        Level(BigDecimal points) {
            this.points = points;
        }
    }

    /** An appraisal in which every indicator is measured at a level, with nothing that happened. */
    Appraisal at(Level level) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var indicator : ground.indicators()) {
            values.put(indicator.code(), values(level).getOrDefault(indicator.code(), BigDecimal.ZERO));
        }
        return appraisal(values);
    }

    /** The same level with one indicator at another value. */
    Appraisal with(Level level, Indicator changed, BigDecimal value) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var indicator : ground.indicators()) {
            values.put(
                    indicator.code(),
                    indicator.code().equals(changed.code())
                            ? value
                            : values(level).getOrDefault(indicator.code(), BigDecimal.ZERO));
        }
        return appraisal(values);
    }

    /** The same level without the indicators that may be absent. */
    Appraisal withoutOptional(Level level) {
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var indicator : ground.indicators()) {
            if (!indicator.optional()) {
                values.put(indicator.code(), values(level).getOrDefault(indicator.code(), BigDecimal.ZERO));
            }
        }
        return appraisal(values);
    }

    static Appraisal with(Appraisal appraisal, List<Event> events) {
        return new Appraisal(
                appraisal.scheme(),
                appraisal.appraisee(),
                appraisal.measurements(),
                events,
                appraisal.history(),
                appraisal.compensation());
    }

    static Appraisal with(Appraisal appraisal, History history, @Nullable Compensation compensation) {
        return new Appraisal(
                appraisal.scheme(),
                appraisal.appraisee(),
                appraisal.measurements(),
                appraisal.events(),
                history,
                compensation);
    }

    private Appraisal appraisal(Map<String, BigDecimal> values) {
        var measured = new LinkedHashMap<String, Measured>();
        var results = new ArrayList<EarlierResult>();
        for (var indicator : ground.indicators()) {
            var value = values.get(indicator.code());
            var changeOf = indicator.changeOf();
            if (value != null && changeOf != null) {
                var now = values.getOrDefault(changeOf.code(), BigDecimal.ZERO);
                var before = Map.of(changeOf.code(), now.subtract(value));
                results.add(new EarlierResult(ground.appraisee().period().before(1), MIDDLE, "", before, Set.of()));
            } else if (value != null && indicator.fromHistory()) {
                for (var month : months()) {
                    results.add(new EarlierResult(month, value, ""));
                }
            } else if (value != null) {
                measured.put(indicator.code(), new Measured.Value(value, Measured.UNKNOWN, ""));
            }
        }
        return new Appraisal(
                scheme.code(),
                ground.appraisee(),
                measured,
                List.of(),
                new History(results, ground.appraisee()),
                Pay.usual(scheme, ground));
    }

    /** The months of the period, as far as they can have results of their own. */
    private List<Period> months() {
        var months = new ArrayList<Period>();
        var period = ground.appraisee().period();
        for (var number = 1; number <= MONTHS && period.unit() != PeriodUnit.MONTH; number++) {
            var month = new Period(PeriodUnit.MONTH, period.year(), number);
            if (period.contains(month)) {
                months.add(month);
            }
        }
        return months;
    }

    /** Each indicator's value at a level; worked out once. */
    private Map<String, BigDecimal> values(Level level) {
        return levels.computeIfAbsent(level, any -> {
            var values = new LinkedHashMap<String, BigDecimal>();
            ground.indicators().forEach(indicator -> values.put(indicator.code(), value(indicator, level)));
            return values;
        });
    }

    /** The value whose points come nearest to a level, on the worst of the indicator's curves. */
    private BigDecimal value(Indicator indicator, Level level) {
        var grid = Grid.of(indicator.range(), scheme.rounding().points());
        var best = indicator.range().least();
        BigDecimal nearest = null;
        for (var value : grid.throughout(curves.bends(indicator))) {
            var away = points(indicator, value).subtract(level.points).abs();
            var better = nearest == null || away.compareTo(nearest) < 0;
            var farther = nearest != null
                    && away.compareTo(nearest) == 0
                    && level == Level.BEST
                    && indicator.higherIsBetter();
            if (better || farther) {
                nearest = away;
                best = value;
            }
        }
        return best;
    }

    private BigDecimal points(Indicator indicator, BigDecimal value) {
        return curves.of(indicator).stream()
                .map(written ->
                        written.curve().pointsAt(value, scheme.rounding().points()))
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ZERO);
    }
}
