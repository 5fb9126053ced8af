package org.plumbline.rules;

import java.math.BigDecimal;

/**
 * The sum that grades look at: 0 to 100 with 2 decimals, and how much of the weight was measured, in percent (D-9).
 */
@KnownFrom(Stage.VETO)
public record Total(
        @Counts(Quantity.TOTAL) BigDecimal value,
        @Counts(Quantity.MEASURED_WEIGHT) BigDecimal measuredWeight,
        History history,
        Appraisee appraisee)
        implements AppraisalFact {}
