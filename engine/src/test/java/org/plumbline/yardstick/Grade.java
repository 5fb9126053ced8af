package org.plumbline.yardstick;

import java.math.BigDecimal;
import org.plumbline.engine.decision.Decision.Reason;

/** The grades by the total, each with its lower limit and its coefficient (D-10). */
enum Grade {
    EXCELLENT("excellent", 90, "1.2", Reasons.EXCELLENT),
    GOOD("good", 80, "1.0", Reasons.GOOD),
    QUALIFIED("qualified", 60, "0.8", Reasons.QUALIFIED),
    UNQUALIFIED("unqualified", 0, "0.0", Reasons.UNQUALIFIED);

    final String code;
    final BigDecimal coefficient;
    final Reason reason;
    private final BigDecimal from;

    Grade(String code, int from, String coefficient, Reason reason) {
        this.code = code;
        this.from = BigDecimal.valueOf(from);
        this.coefficient = new BigDecimal(coefficient);
        this.reason = reason;
    }

    static Grade of(BigDecimal total) {
        if (total.compareTo(EXCELLENT.from) >= 0) {
            return EXCELLENT;
        }
        if (total.compareTo(GOOD.from) >= 0) {
            return GOOD;
        }
        return total.compareTo(QUALIFIED.from) >= 0 ? QUALIFIED : UNQUALIFIED;
    }
}
