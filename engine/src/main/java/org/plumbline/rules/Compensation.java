package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What pay is reckoned from: the month's base in the scheme's currency, and the floating share in percent (D-10).
 *
 * <p>The floor is an amount below which pay is noticed (D-80); rules do not look at it, for it changes no pay.
 */
public record Compensation(
        @Counts(Quantity.BASE) BigDecimal base,
        @Counts(Quantity.FLOATING) BigDecimal floating,
        Optional<BigDecimal> floor,
        Appraisee appraisee)
        implements AppraisalFact {
    /** A compensation without a floor. */
    public Compensation(BigDecimal base, BigDecimal floating, Appraisee appraisee) {
        this(base, floating, Optional.empty(), appraisee);
    }
}
