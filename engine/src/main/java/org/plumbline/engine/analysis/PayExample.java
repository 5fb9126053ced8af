package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion.Pay;
import org.plumbline.rules.Factor;

/** What a formula of pay comes to where the total is 100 and the coefficient 1. */
final class PayExample {
    private PayExample() {}

    /** Empty where it needs a compensation that there is not; two items of one formula are called by it. */
    static Optional<Addition> of(Pay pay, SomeFacts facts) {
        return facts.of(Compensation.class).stream()
                .findFirst()
                .map(Compensation.class::cast)
                .map(known -> {
                    var amount = product(pay.times(), pay.factors(), known);
                    var below =
                            pay.onTopOf().isEmpty() ? BigDecimal.ZERO : product(BigDecimal.ONE, pay.onTopOf(), known);
                    var formula = pay.factors() + (pay.onTopOf().isEmpty() ? "" : " + " + pay.onTopOf());
                    return new Addition("pay " + formula, amount.add(below));
                });
    }

    private static BigDecimal product(BigDecimal times, List<Factor> factors, Compensation known) {
        var product = times;
        for (var factor : factors) {
            product = product.multiply(
                    switch (factor) {
                        case BASE -> known.base();
                        case FLOATING -> known.floating().movePointLeft(2);
                        case TOTAL, COEFFICIENT -> BigDecimal.ONE;
                    });
        }
        return product;
    }
}
