package org.plumbline.rules;

import java.math.BigDecimal;

/** What pay is reckoned from: the month's base in the scheme's currency, and the floating share in percent (D-10). */
public record Compensation(
        @Counts(Quantity.BASE) BigDecimal base,
        @Counts(Quantity.FLOATING) BigDecimal floating,
        Appraisee appraisee) implements AppraisalFact {}
