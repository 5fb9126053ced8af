package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.rules.Exact;

/** Measured values around a level: often at the bends of a curve or just beside them, rates, samples around 10. */
final class RandomMeasured {
    private static final BigDecimal[] BESIDE = {
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal("0.0001"),
        new BigDecimal("-0.0001"),
        new BigDecimal("0.00005"),
        new BigDecimal("-0.00005"),
        new BigDecimal("0.000049")
    };

    private final Chance chance;
    private final double level;
    private final boolean typical;

    RandomMeasured(Chance chance, double level, boolean typical) {
        this.chance = chance;
        this.level = level;
        this.typical = typical;
    }

    Measured of(Indicator indicator) {
        if (indicator.whole() > 0 && chance.percent(typical ? 60 : 40)) {
            return rate(indicator);
        }
        var value = !typical && chance.percent(35) ? atBend(indicator) : between(indicator);
        return new Measured.Value(value, sample(), source());
    }

    private Measured rate(Indicator indicator) {
        var of = sampleSize();
        if (of == 0 && indicator.minSample() == 0) {
            of = 1;
        }
        if (of == 0) {
            return new Measured.Rate(0, 0, source());
        }
        var count = between(indicator)
                .multiply(BigDecimal.valueOf(of))
                .divide(BigDecimal.valueOf(indicator.whole()), 0, RoundingMode.HALF_UP)
                .intValueExact();
        var most = (int) ((long) of * indicator.greatest().intValueExact() / indicator.whole());
        return new Measured.Rate(Math.min(count, most), of, source());
    }

    private int sampleSize() {
        if (typical) {
            return 50 + chance.below(1500);
        }
        return switch (chance.below(4)) {
            case 0 -> chance.one(0, 1, 8, 9, 10, 11, 12);
            case 1 -> 1 + chance.below(40);
            default -> 1 + chance.below(3000);
        };
    }

    private int sample() {
        if (chance.percent(typical ? 70 : 50)) {
            return Measured.UNKNOWN;
        }
        return sampleSize();
    }

    private String source() {
        return chance.percent(80) ? "" : chance.one("phone-system", "工单系统", "survey 2, \"paper\"");
    }

    private BigDecimal atBend(Indicator indicator) {
        var bends = indicator.bends();
        var bend = bends[chance.below(bends.length)].add(BESIDE[chance.below(BESIDE.length)]);
        return within(indicator, bend);
    }

    private BigDecimal between(Indicator indicator) {
        var bends = indicator.bends();
        var low = indicator.bends()[0].doubleValue();
        var high = bends[bends.length - 1].doubleValue();
        var share = chance.around(level);
        var value = low + (high - low) * (indicator.higherIsBetter() ? share : 1 - share);
        return within(indicator, new BigDecimal(value).setScale(chance.below(typical ? 3 : 6), RoundingMode.HALF_UP));
    }

    private static BigDecimal within(Indicator indicator, BigDecimal value) {
        return Exact.plain(value.max(BigDecimal.ZERO).min(indicator.greatest()));
    }
}
