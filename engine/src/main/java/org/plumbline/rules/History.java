package org.plumbline.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The earlier results of the same person or unit, which a rule may look at (D-2, D-18). */
public record History(List<EarlierResult> results, Appraisee appraisee) implements AppraisalFact {
    private static final int MEAN_DECIMALS = 4;

    /** Keeps a copy of the results. */
    public History {
        results = List.copyOf(results);
    }

    /** How many months within the appraised period have a result. */
    @Counts(Quantity.MONTHS)
    public int months() {
        var months = 0;
        for (var result : results) {
            if (counts(result)) {
                months++;
            }
        }
        return months;
    }

    /** The mean of the totals of these months, HALF_UP to 4 decimals; 0 where there is none (D-2). */
    @Counts(Quantity.MEAN_TOTAL)
    public BigDecimal meanTotal() {
        var sum = BigDecimal.ZERO;
        var months = 0;
        for (var result : results) {
            if (counts(result)) {
                sum = sum.add(result.total());
                months++;
            }
        }
        return months == 0
                ? BigDecimal.ZERO
                : sum.divide(BigDecimal.valueOf(months), MEAN_DECIMALS, RoundingMode.HALF_UP);
    }

    /** How many periods immediately before this one, without a gap, had the grade (D-18). */
    @Counts(Quantity.RUN)
    public int consecutive(@Says(Term.GRADE) String grade) {
        var run = 0;
        while (had(appraisee.period().before(run + 1), grade)) {
            run++;
        }
        return run;
    }

    /** What an indicator measured in the period immediately before; empty where that is not known (D-43). */
    public Optional<BigDecimal> measuredBefore(String indicator) {
        var before = appraisee.period().before(1);
        for (var result : results) {
            if (result.period().equals(before)) {
                return Optional.ofNullable(result.measurements().get(indicator));
            }
        }
        return Optional.empty();
    }

    /** Whether a veto of a period within this one cancelled the month's bonus (S4-1, D-75). */
    @Cancelled(Effect.MONTH_BONUS)
    public boolean monthBonusCancelled() {
        return cancelled(Effect.MONTH_BONUS);
    }

    /** Whether a veto of a period within this one cancelled the year's bonus (S4-2, D-75). */
    @Cancelled(Effect.YEAR_BONUS)
    public boolean yearBonusCancelled() {
        return cancelled(Effect.YEAR_BONUS);
    }

    /** Whether a veto of a period within this one cancelled the year's honours (S4-2, S4-3, D-75). */
    @Cancelled(Effect.HONOURS)
    public boolean honoursCancelled() {
        return cancelled(Effect.HONOURS);
    }

    private boolean cancelled(Effect effect) {
        for (var result : results) {
            if (result.cancelled().contains(effect) && appraisee.period().contains(result.period())) {
                return true;
            }
        }
        return false;
    }

    private boolean counts(EarlierResult result) {
        return result.period().unit() == PeriodUnit.MONTH && appraisee.period().contains(result.period());
    }

    private boolean had(Period period, String grade) {
        for (var result : results) {
            if (result.period().equals(period)) {
                return result.grade().equals(grade);
            }
        }
        return false;
    }
}
