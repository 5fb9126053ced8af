package org.plumbline.rules;

import java.math.BigDecimal;

/**
 * One indicator's measured value in the indicator's own unit, with 4 decimals; not yet a judgement (S1-15).
 *
 * <p>{@code sample} is how many cases a rate was counted from, 0 where that is not known.
 */
public record Measurement(
        @OfSetting @Says(Term.INDICATOR) String indicator,
        @OfSetting @Says(Term.DIMENSION) String dimension,
        @Counts(Quantity.MEASURED_VALUE) BigDecimal value,
        @Counts(Quantity.SAMPLE) int sample,
        Appraisee appraisee)
        implements AppraisalFact {}
