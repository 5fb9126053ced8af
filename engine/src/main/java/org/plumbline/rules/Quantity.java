package org.plumbline.rules;

/** What a number that rules look at is; where such numbers lie, and by how much one differs from the next, follows from it. */
public enum Quantity {
    /** An indicator's measured value, in its unit. */
    MEASURED_VALUE,
    /** How many cases a rate was counted from. */
    SAMPLE,
    /** The points that an indicator got, 0 to 100. */
    POINTS,
    /** The sum that grades look at, 0 to 100. */
    TOTAL,
    /** The mean of the totals of several months, 0 to 100. */
    MEAN_TOTAL,
    /** How much of the weight was measured, in percent. */
    MEASURED_WEIGHT,
    /** What pay is multiplied by. */
    COEFFICIENT,
    /** The month's base pay, in the scheme's currency. */
    BASE,
    /** The floating share, in percent. */
    FLOATING,
    /** Money that an event names, in the scheme's currency. */
    AMOUNT,
    /** How grave an event is. */
    SEVERITY,
    /** Minutes until somebody was told of an event. */
    MINUTES_TO_ESCALATION,
    /** Days since the last event of the same kind, cause and role. */
    DAYS_SINCE_SAME_CAUSE,
    /** Days by which something was done too late. */
    DAYS_LATE,
    /** Months that have a result. */
    MONTHS,
    /** Periods in a row that had one grade. */
    RUN,
    /** One of the organisation's figures, or of a department's. */
    FIGURE,
    /** Members of a department. */
    MEMBERS,
    /** Working days of a cycle. */
    WORKING_DAYS
}
