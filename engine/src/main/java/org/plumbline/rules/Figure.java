package org.plumbline.rules;

import java.math.BigDecimal;

/** One of the organisation's figures for the cycle, such as a budget or a profit; it may be below 0 (S2-6 to S2-12). */
@KnownFrom(Stage.SETTLEMENT)
public record Figure(
        @Says(Term.FIGURE) String code,
        @Counts(Quantity.FIGURE) BigDecimal value,
        Period period) implements SettlementFact {}
