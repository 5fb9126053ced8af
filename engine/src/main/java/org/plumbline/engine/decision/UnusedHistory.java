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
    private final List<EarlierResult> results;
    private final int inRow;
    private final boolean months;
    private Set<String> changing = Set.of();

    UnusedHistory(LookedAt seen, List<Indicator> indicators, History history) {
        this.seen = seen;
        this.period = history.appraisee().period();
        this.results = history.results();
        this.inRow = seen.seesRuns() ? inRow() : 0;
        var fromHistory = false;
        for (var indicator : indicators) {
            var changeOf = indicator.changeOf();
            if (changeOf != null) {
                changing = changing.isEmpty() ? new HashSet<>() : changing;
                changing.add(changeOf.code());
            }
            fromHistory |= indicator.fromHistory();
        }
        this.months = fromHistory || seen.seesMonths();
    }

    /** How many periods immediately before this one, without a gap, have a result. */
    private int inRow() {
        var steps = 0;
        while (isKnown(period.before(steps + 1))) {
            steps++;
        }
        return steps;
    }

    private boolean isKnown(Period before) {
        for (var result : results) {
            if (result.period().equals(before)) {
                return true;
            }
        }
        return false;
    }

    /** Whether anything of it is looked at. */
    boolean isUsed(EarlierResult result) {
        return isInRow(result.period())
                || (months && result.period().unit() == PeriodUnit.MONTH && period.contains(result.period()))
                || seesCancelled(result)
                || result.measurements().keySet().stream().anyMatch(code -> seesMeasured(result, code));
    }

    private boolean isInRow(Period before) {
        return inRow > 0 && before.unit() == period.unit() && !before.isBefore(period.before(inRow));
    }

    /** What of one that is looked at is not; its period, total and grade say what it is. */
    List<String> parts(EarlierResult result) {
        if (result.measurements().isEmpty() && result.cancelled().isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        result.measurements().keySet().stream()
                .filter(code -> !seesMeasured(result, code))
                .map("measurements."::concat)
                .sorted()
                .forEach(parts::add);
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
