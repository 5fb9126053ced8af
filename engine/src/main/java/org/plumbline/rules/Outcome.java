package org.plumbline.rules;

import java.math.BigDecimal;

/** How the appraisal ended, vetoes included; follow-ups look at it. There is none where it was not graded (D-18). */
@KnownFrom(Stage.FOLLOW_UPS)
public record Outcome(
        @Says(Term.GRADE) String grade,
        @Counts(Quantity.COEFFICIENT) BigDecimal coefficient,
        @Counts(Quantity.TOTAL) BigDecimal total,
        History history,
        Appraisee appraisee)
        implements AppraisalFact {}
