package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Somebody who takes part in the settlement, with what the appraisal came to.
 *
 * <p>{@code total} and {@code coefficient} are 0 and {@code grade} is empty where there is none. {@code leaving} is
 * staying, resigned, dismissed or no-fault (S2-11, D-36). {@code departmentSize} counts the member too.
 */
@KnownFrom(Stage.SETTLEMENT)
public record Member(
        String id,
        @Says(Term.POST) String post,
        @Says(Term.DEPARTMENT) String department,
        @Counts(Quantity.MEMBERS) int departmentSize,
        @Says(Term.LEAVING) String leaving,
        @Says(Term.GRADE) String grade,
        @Counts(Quantity.TOTAL) BigDecimal total,
        @Counts(Quantity.COEFFICIENT) BigDecimal coefficient,
        Set<Effect> cancelled,
        Period period)
        implements Each {
    /** What {@code leaving} says of those who do not leave. */
    public static final String STAYING = "staying";

    /** Whether nobody else is in the department (S2-9). */
    public boolean alone() {
        return departmentSize == 1;
    }

    /** Whether there is a grade. */
    public boolean graded() {
        return !grade.isEmpty();
    }

    /** Whether the month's bonus was cancelled by a veto (S4-1). */
    public boolean monthBonusCancelled() {
        return cancelled.contains(Effect.MONTH_BONUS);
    }

    /** Whether the year's bonus was cancelled by a veto (S4-2). */
    public boolean yearBonusCancelled() {
        return cancelled.contains(Effect.YEAR_BONUS);
    }

    /** Whether the year's honours were cancelled by a veto (S4-2, S4-3). */
    public boolean honoursCancelled() {
        return cancelled.contains(Effect.HONOURS);
    }
}
