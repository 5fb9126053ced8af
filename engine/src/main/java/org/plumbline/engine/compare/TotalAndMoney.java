package org.plumbline.engine.compare;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.plumbline.engine.decision.Decision;

/** What is shared out among the edits that changed it: the total, and all pay and awards in the scheme's currency. */
public record TotalAndMoney(BigDecimal total, BigDecimal money) {
    /** Nothing of either. */
    public static final TotalAndMoney NONE = new TotalAndMoney(BigDecimal.ZERO, BigDecimal.ZERO);

    static TotalAndMoney of(Decision decision) {
        var money = Stream.concat(
                decision.pay().stream().map(Decision.Pay::amount),
                decision.awards().stream().map(Decision.Award::amount));
        return new TotalAndMoney(decision.total(), money.reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** These and others. */
    public TotalAndMoney plus(TotalAndMoney more) {
        return new TotalAndMoney(total.add(more.total), money.add(more.money));
    }

    /** What they are more than others. */
    public TotalAndMoney minus(TotalAndMoney less) {
        return new TotalAndMoney(total.subtract(less.total), money.subtract(less.money));
    }

    /** Whether both are 0. */
    public boolean areNothing() {
        return total.signum() == 0 && money.signum() == 0;
    }
}
