package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.Unit;

/** Ranges in scheme.yaml that refuse what is usually given. */
record Ranges(WrittenScheme written) {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal NEARLY_ALL = BigDecimal.valueOf(90);
    /** A month's base below it is no pay in any currency that is counted in two decimals. */
    private static final BigDecimal NO_PAY = BigDecimal.valueOf(100);

    static List<Flaw> of(WrittenScheme written) {
        var ranges = new Ranges(written);
        var indicators = written.scheme().indicators().values().stream()
                .filter(Ranges::isNarrow)
                .map(indicator -> written.flaw(
                        new VocabularyDoubt.NarrowRange(indicator.code(), indicator.range()),
                        "indicators",
                        indicator.code(),
                        "range"));
        var best = written.scheme().indicators().values().stream()
                .filter(indicator -> !isNarrow(indicator) && refusesBest(indicator))
                .map(indicator -> written.flaw(
                        new SchemeDoubt.RefusesBest(indicator.code(), indicator.range()),
                        "indicators",
                        indicator.code(),
                        "range"));
        return Stream.of(indicators, best, ranges.single(), ranges.base(), ranges.floating())
                .flatMap(found -> found)
                .toList();
    }

    /** A share that should be high and may not be the whole, or one that should be low and may not be 0. */
    private static boolean refusesBest(Indicator indicator) {
        var whole = BigDecimal.valueOf(indicator.unit().whole());
        return whole.signum() > 0
                && !indicator.derived()
                && (indicator.higherIsBetter()
                        ? indicator.range().greatest().compareTo(whole) < 0
                        : indicator.range().least().signum() > 0);
    }

    /** A per cent that should be high and may not reach a half, or may not be less than nearly all; or a low one below one. */
    private static boolean isNarrow(Indicator indicator) {
        var greatest = indicator.range().greatest();
        return indicator.unit() == Unit.PERCENT
                && indicator.range().least().signum() >= 0
                && !indicator.derived()
                && (greatest.compareTo(indicator.higherIsBetter() ? HALF : BigDecimal.ONE) <= 0
                        || (indicator.higherIsBetter()
                                && indicator.range().least().compareTo(NEARLY_ALL) >= 0));
    }

    /** Ranges of indicators and figures that hold one number alone. */
    private Stream<Flaw> single() {
        var indicators = written.scheme().indicators().values().stream()
                .filter(indicator -> !indicator.derived() && isSingle(indicator.range()))
                .map(indicator -> single("indicators", indicator.code(), indicator.range()));
        var figures = written.scheme().settlement().figures().values().stream()
                .filter(figure -> isSingle(figure.range()))
                .map(figure -> single("figures", figure.code(), figure.range()));
        return Stream.concat(indicators, figures);
    }

    private static boolean isSingle(Range range) {
        return range.least().compareTo(range.greatest()) == 0;
    }

    private Flaw single(String section, String code, Range range) {
        return written.flaw(new VocabularyDoubt.SingleNumber(code, range), section, code, "range");
    }

    private Stream<Flaw> base() {
        var pay = written.scheme().compensation();
        return pay != null && pay.base().greatest().compareTo(NO_PAY) < 0
                ? Stream.of(written.flaw(new VocabularyDoubt.LowBase(pay.base()), "compensation", "base"))
                : Stream.of();
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
