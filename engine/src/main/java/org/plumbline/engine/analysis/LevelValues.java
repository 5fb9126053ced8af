package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;

/** The value of each indicator at a level. */
final class LevelValues {
    private final int decimals;
    private final Quantities quantities;
    private final Curves curves;
    private final Map<Level, Map<String, BigDecimal>> known = new EnumMap<>(Level.class);

    LevelValues(Scheme scheme, Curves curves) {
        this.decimals = scheme.rounding().points();
        this.quantities = new Quantities(scheme);
        this.curves = curves;
    }

    /** The value whose points come nearest to a level, on the worst of the indicator's curves; worked out once. */
    BigDecimal of(Indicator indicator, Level level) {
        return known.computeIfAbsent(level, any -> new HashMap<>())
                .computeIfAbsent(indicator.code(), any -> nearest(indicator, level));
    }

    private BigDecimal nearest(Indicator indicator, Level level) {
        var best = indicator.range().least();
        BigDecimal nearest = null;
        for (var value : quantities.measured(indicator).throughout(curves.bends(indicator))) {
            var away = points(indicator, value).subtract(level.points()).abs();
            var nearer = nearest == null ? -1 : away.compareTo(nearest);
            if (nearer < 0 || (nearer == 0 && level == Level.BEST && indicator.higherIsBetter())) {
                nearest = away;
                best = value;
            }
        }
        return best;
    }

    private BigDecimal points(Indicator indicator, BigDecimal value) {
        return curves.of(indicator).stream()
                .map(written -> written.curve().pointsAt(value, decimals))
                .reduce(BigDecimal::min)
                .orElse(BigDecimal.ZERO);
    }
}
