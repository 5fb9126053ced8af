package org.plumbline.engine.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.engine.decision.Decision;

/** A decision's money by pay item and by award. */
final class MoneyParts {
    private MoneyParts() {}

    static Map<String, BigDecimal> pay(Decision decision) {
        return sums(decision.pay(), Decision.Pay::item, Decision.Pay::amount);
    }

    static Map<String, BigDecimal> awards(Decision decision) {
        return sums(decision.awards(), Decision.Award::award, Decision.Award::amount);
    }

    private static <T> Map<String, BigDecimal> sums(
            List<T> all, Function<T, String> of, Function<T, BigDecimal> amount) {
        var sums = new TreeMap<String, BigDecimal>();
        all.forEach(each -> sums.merge(of.apply(each), amount.apply(each), BigDecimal::add));
        return sums;
    }
}
