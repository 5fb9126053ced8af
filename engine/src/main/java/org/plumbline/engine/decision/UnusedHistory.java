package org.plumbline.engine.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.History;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/**
 * What of earlier results nothing looks at: rules count months within the period, grades in a row without a gap and what
 * vetoes within the period cancelled; indicators change since the period before.
 */
final class UnusedHistory {
    private final LookedAt seen;
    private final Period period;
    /** The first of those before the period that follow one another without a gap; the period itself where none do. */
    private Period firstInRow;

    private final Set<String> changing = new HashSet<>();
    private boolean months;

    UnusedHistory(LookedAt seen, List<Indicator> indicators, History history) {
        this.seen = seen;
        this.period = history.appraisee().period();
        this.firstInRow = period;
        this.months = seen.seesMonths();
        for (var indicator : indicators) {
            var changeOf = indicator.changeOf();
            if (changeOf != null) {
                changing.add(changeOf.code());
            }
            months |= indicator.fromHistory();
        }
        if (seen.seesRuns()) {
            run(history.results());
        }
    }

    private void run(List<EarlierResult> results) {
        var known = new HashSet<Period>();
        results.forEach(result -> known.add(result.period()));
        for (var before = period.before(1); known.contains(before); before = before.before(1)) {
            firstInRow = before;
        }
    }

    private boolean isInRow(Period earlier) {
        return earlier.unit() == period.unit() && !earlier.isBefore(firstInRow) && earlier.isBefore(period);
    }

    /** Whether anything of it is looked at. */
    boolean isUsed(EarlierResult result) {
        return isInRow(result.period())
                || (months && result.period().unit() == PeriodUnit.MONTH && period.contains(result.period()))
                || seesCancelled(result)
                || result.measurements().keySet().stream().anyMatch(code -> seesMeasured(result, code));
    }

    /** What of one that is looked at is not; its period, total and grade say what it is. */
    List<String> parts(EarlierResult result) {
        var parts = new ArrayList<String>(0);
        if (!result.measurements().isEmpty()) {
            result.measurements().keySet().stream()
                    .filter(code -> !seesMeasured(result, code))
                    .map("measurements."::concat)
                    .sorted()
                    .forEach(parts::add);
        }
        if (!result.cancelled().isEmpty() && !seesCancelled(result)) {
            parts.add("vetoes");
        }
        return parts;
    }

    private boolean seesCancelled(EarlierResult result) {
        return seen.seesAnyOf(result.cancelled()) && period.contains(result.period());
    }

    private boolean seesMeasured(EarlierResult result, String code) {
        return changing.contains(code) && result.period().equals(period.before(1));
    }
}
