package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Department;
import org.plumbline.rules.Event;
import org.plumbline.rules.Figure;

/** The limits that scheme.yaml draws by itself: the samples that indicators need, and the ends of what may be given. */
record SchemeLimits(Scheme scheme) {
    /** The sample that each indicator needs: so many count, one less does not (D-9). */
    Stream<Limit> leastSamples() {
        return scheme.indicators().values().stream()
                .filter(indicator -> indicator.minSample() > 0)
                .map(SchemeLimits::leastSample);
    }

    private static Limit leastSample(Indicator indicator) {
        var least = BigDecimal.valueOf(indicator.minSample());
        var shown = indicator.code() + ": minSample: " + indicator.minSample();
        var sides = List.<Side>of(new Side.At(least), new Side.At(least.subtract(BigDecimal.ONE)));
        return new Limit(Origin.ofAppraisals(), shown, sides, decided -> decided.sample(indicator.code()));
    }

    /** The ends of each range: both are values that count. */
    Stream<Limit> ends() {
        return Stream.of(measurements(), severities(), compensation(), figures())
                .flatMap(Function.identity());
    }

    private Stream<Limit> measurements() {
        return scheme.indicators().values().stream()
                .filter(indicator -> !indicator.derived())
                .map(indicator -> ends(
                        indicator.code() + ": range: ",
                        indicator.range(),
                        decided -> decided.measured(indicator.code())));
    }

    private Stream<Limit> severities() {
        return scheme.events().values().stream()
                .flatMap(kind -> Stream.ofNullable(kind.severity())
                        .map(range -> ends(kind.code() + ": severity: ", range, decided -> severities(decided, kind))));
    }

    private static Stream<BigDecimal> severities(DecidedCase decided, EventKind kind) {
        return decided.all(Event.class)
                .filter(event -> event.kind().equals(kind.code()))
                .map(event -> BigDecimal.valueOf(event.severity()));
    }

    private Stream<Limit> compensation() {
        return Stream.ofNullable(scheme.compensation())
                .flatMap(allowed -> Stream.of(
                        ends(
                                "base: range: ",
                                allowed.base(),
                                decided -> given(decided).map(Compensation::base)),
                        ends(
                                "floating: range: ",
                                allowed.floating(),
                                decided -> given(decided).map(Compensation::floating))));
    }

    private static Stream<Compensation> given(DecidedCase decided) {
        return Stream.ofNullable(decided.appraisal()).flatMap(given -> Stream.ofNullable(given.compensation()));
    }

    private Stream<Limit> figures() {
        return scheme.settlement().figures().values().stream().map(SchemeLimits::figure);
    }

    private static Limit figure(SettlementTerms.Figure figure) {
        var code = figure.code();
        Limit.Values values = figure.ofDepartments()
                ? decided -> decided.all(Department.class)
                        .filter(department -> department.figures().containsKey(code))
                        .map(department -> department.figure(code))
                : decided -> decided.all(Figure.class)
                        .filter(given -> given.code().equals(code))
                        .map(Figure::value);
        return new Limit(Origin.ofSettlements(), code + ": range: " + figure.range(), both(figure.range()), values);
    }

    private static Limit ends(String shown, Range range, Limit.Values values) {
        return new Limit(Origin.ofAppraisals(), shown + range, both(range), values);
    }

    private static List<Side> both(Range range) {
        return List.of(new Side.At(range.least()), new Side.At(range.greatest()));
    }
}
