package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Compensation;

/** Pay reckoned from a base that makes amounts easy to compare. */
final class UsualPay {
    private static final BigDecimal BASE = BigDecimal.valueOf(10_000);
    private static final BigDecimal FLOATING = BigDecimal.valueOf(20);

    private UsualPay() {}

    /** A base of 10,000 and a floating share of 20 %, or the nearest that the scheme allows; null where it pays nothing. */
    static @Nullable Compensation usual(Scheme scheme, Position position) {
        var ranges = scheme.compensation();
        if (ranges == null) {
            return null;
        }
        return new Compensation(within(ranges.base(), BASE), within(ranges.floating(), FLOATING), position.appraisee());
    }

    private static BigDecimal within(Range range, BigDecimal value) {
        return value.max(range.least()).min(range.greatest());
    }

    static Map<String, BigDecimal> amounts(List<Decision.Pay> pay) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        pay.forEach(each -> amounts.put(each.item(), each.amount()));
        return amounts;
    }
}
