package org.plumbline.rules;

import java.math.BigDecimal;

/** The points that one indicator got, 0 to 100 with 4 decimals; known to vetoes, incentives and follow-ups. */
@KnownFrom(Stage.VETO)
public record Score(
        @Says(Term.INDICATOR) String indicator,
        @Says(Term.DIMENSION) String dimension,
        @Counts(Quantity.POINTS) BigDecimal points,
        Appraisee appraisee)
        implements AppraisalFact {}
