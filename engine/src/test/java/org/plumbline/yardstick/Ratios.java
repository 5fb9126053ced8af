package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.decision.Decision.LikelyRatio;

/** Percentages of 1 and less, which somebody most likely gave as ratios. */
final class Ratios {
    private static final List<String> PERCENTAGES = List.of(
            "patient-satisfaction",
            "first-contact-resolution",
            "volume",
            "answered-within-20s",
            "tickets-in-time",
            "attendance");

    private Ratios() {}

    /** Null where there are none. */
    static @Nullable List<LikelyRatio> of(Appraisal appraisal) {
        var likely = new ArrayList<LikelyRatio>();
        for (var code : PERCENTAGES) {
            if (appraisal.measurements().get(code) instanceof Measured.Value given
                    && given.value().signum() == 1
                    && given.value().compareTo(BigDecimal.ONE) <= 0) {
                likely.add(ratio(code, given.value()));
            }
        }
        var compensation = appraisal.compensation();
        if (compensation != null
                && compensation.floating().signum() == 1
                && compensation.floating().compareTo(BigDecimal.ONE) < 0) {
            likely.add(ratio("floating", compensation.floating()));
        }
        return likely.isEmpty() ? null : likely;
    }

    private static LikelyRatio ratio(String code, BigDecimal given) {
        return new LikelyRatio(code, plain(given), plain(given.multiply(BigDecimal.valueOf(100))));
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
