package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.decision.Decision.LikelyRatio;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.Unit;
import org.plumbline.rules.Exact;

/** Figures that most likely were given as ratios where a per cent is asked: 0.942 for 94.2, a floating share of 0.2 for 20. */
final class LikelyRatios {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private LikelyRatios() {}

    /** In the scheme's order; null where there are none. */
    static @Nullable List<LikelyRatio> of(Scheme scheme, Appraisal appraisal) {
        var likely = new ArrayList<LikelyRatio>();
        for (var indicator : scheme.indicators().values()) {
            if (appraisal.measurements().get(indicator.code()) instanceof Measured.Value given
                    && isRatio(given.value())
                    && countsToHundred(indicator)) {
                likely.add(ratio(indicator.code(), given.value()));
            }
        }
        var compensation = appraisal.compensation();
        // All of a base that floats is rare, and 1 per cent may be meant.
        if (compensation != null
                && isRatio(compensation.floating())
                && compensation.floating().compareTo(BigDecimal.ONE) < 0) {
            likely.add(ratio("floating", compensation.floating()));
        }
        return likely.isEmpty() ? null : likely;
    }

    private static LikelyRatio ratio(String figure, BigDecimal given) {
        return new LikelyRatio(figure, Exact.plain(given), Exact.plain(given.movePointRight(2)));
    }

    private static boolean isRatio(BigDecimal given) {
        return given.signum() > 0 && given.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Of what should be low, such as errors, less than one per cent is usual; so is a small growth. */
    private static boolean countsToHundred(Indicator indicator) {
        return indicator.unit() == Unit.PERCENT
                && indicator.higherIsBetter()
                && indicator.range().least().signum() >= 0
                && indicator.range().greatest().compareTo(WHOLE) >= 0;
    }
}
