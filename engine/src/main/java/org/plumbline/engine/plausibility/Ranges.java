package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.Unit;

/** Ranges in scheme.yaml that refuse what is usually given. */
record Ranges(WrittenScheme written) {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    static List<Flaw> of(WrittenScheme written) {
        var ranges = new Ranges(written);
        var indicators = written.scheme().indicators().values().stream()
                .filter(Ranges::isNarrow)
                .map(indicator -> written.flaw(
                        new VocabularyDoubt.NarrowRange(indicator.code(), indicator.range()),
                        "indicators",
                        indicator.code(),
                        "range"));
        var extremes = written.scheme().indicators().values().stream()
                .filter(indicator -> !isNarrow(indicator) && refusesExtremes(indicator))
                .map(indicator -> written.flaw(
                        new SchemeDoubt.RefusesExtremes(indicator.code(), indicator.range()),
                        "indicators",
                        indicator.code(),
                        "range"));
        return Stream.of(indicators, extremes, ranges.floating())
                .flatMap(flaws -> flaws)
                .toList();
    }

    /** A share or points that may not be 0, or a share that should be high and may not be the whole. */
    private static boolean refusesExtremes(Indicator indicator) {
        var least = indicator.range().least();
        var whole = BigDecimal.valueOf(indicator.unit().whole());
        var isShort = indicator.higherIsBetter()
                && whole.signum() > 0
                && indicator.range().greatest().compareTo(whole) < 0;
        return !indicator.derived()
                && (whole.signum() > 0 || indicator.unit() == Unit.POINTS)
                && (least.signum() > 0 || isShort);
    }

    /** A per cent that should be high and may not reach a half, or one that may not reach one per cent. */
    private static boolean isNarrow(Indicator indicator) {
        var greatest = indicator.range().greatest();
        return indicator.unit() == Unit.PERCENT
                && indicator.range().least().signum() >= 0
                && !indicator.derived()
                && greatest.compareTo(indicator.higherIsBetter() ? HALF : BigDecimal.ONE) <= 0;
    }

    private Stream<Flaw> floating() {
        var pay = written.scheme().compensation();
        return pay != null
                        && pay.floating().greatest().signum() > 0
                        && pay.floating().greatest().compareTo(BigDecimal.ONE) <= 0
                ? Stream.of(
                        written.flaw(new VocabularyDoubt.FloatingOfARatio(pay.floating()), "compensation", "floating"))
                : Stream.of();
    }
}
