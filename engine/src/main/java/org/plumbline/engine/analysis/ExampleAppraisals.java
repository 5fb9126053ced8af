package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Event;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** Whole appraisals on one position: the best, the middling and the worst, and each changed in one thing. */
final class ExampleAppraisals {
    private static final int MONTHS = 12;

    private final Scheme scheme;
    private final Position position;
    private final LevelValues values;

    ExampleAppraisals(Scheme scheme, Position position, Curves curves) {
        this.scheme = scheme;
        this.position = position;
        this.values = new LevelValues(scheme, curves);
    }

    /** An appraisal in which every indicator is measured at a level, with nothing that happened. */
    Appraisal at(Level level) {
        return appraisal(all(level));
    }

    /** The same level with one indicator at another value. */
    Appraisal with(Level level, Indicator changed, BigDecimal value) {
        var all = all(level);
        all.put(changed.code(), value);
        return appraisal(all);
    }

    /** The same level without the indicators that may be absent. */
    Appraisal withoutOptional(Level level) {
        var needed = all(level);
        position.indicators().stream()
                .filter(Indicator::optional)
                .forEach(indicator -> needed.remove(indicator.code()));
        return appraisal(needed);
    }

    private Map<String, BigDecimal> all(Level level) {
        var all = new LinkedHashMap<String, BigDecimal>();
        position.indicators().forEach(indicator -> all.put(indicator.code(), values.of(indicator, level)));
        return all;
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
        for (var indicator : position.indicators()) {
            var value = values.get(indicator.code());
            var changeOf = indicator.changeOf();
            if (value != null && changeOf != null) {
                var now = values.getOrDefault(changeOf.code(), BigDecimal.ZERO);
                var before = Map.of(changeOf.code(), now.subtract(value));
                results.add(new EarlierResult(
                        position.appraisee().period().before(1), Level.MIDDLING.points(), "", before, Set.of()));
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
                position.appraisee(),
                measured,
                List.of(),
                new History(results, position.appraisee()),
                UsualPay.usual(scheme, position));
    }

    /** The months of the period, as far as they can have results of their own. */
    private List<Period> months() {
        var months = new ArrayList<Period>();
        var period = position.appraisee().period();
        for (var number = 1; number <= MONTHS && period.unit() != PeriodUnit.MONTH; number++) {
            var month = new Period(PeriodUnit.MONTH, period.year(), number);
            if (period.contains(month)) {
                months.add(month);
            }
        }
        return months;
    }
}
