package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Department;
import org.plumbline.rules.Event;
import org.plumbline.rules.Figure;

/** The ends of a range that scheme.yaml allows: both are values that count. */
record Ends(String shown, Range range, boolean settles, Function<Tried, Stream<BigDecimal>> given)
        implements SchemeLimit {
    /** Of everything that is given within a range. */
    static List<Limit> all(Scheme scheme) {
        var all = new ArrayList<Limit>();
        scheme.indicators().values().stream()
                .filter(indicator -> !indicator.derived())
                .forEach(indicator ->
                        all.add(of(indicator.code(), indicator.range(), tried -> measured(tried, indicator.code()))));
        scheme.events().values().forEach(kind -> severity(kind.code(), kind.severity(), all));
        var compensation = scheme.compensation();
        if (compensation != null) {
            all.add(of("base", compensation.base(), tried -> given(tried, Compensation::base)));
            all.add(of("floating", compensation.floating(), tried -> given(tried, Compensation::floating)));
        }
        scheme.settlement().figures().values().forEach(figure -> all.add(of(figure)));
        return all;
    }

    private static Limit of(String code, Range range, Function<Tried, Stream<BigDecimal>> given) {
        return new Ends(code + ": range: " + range, range, false, given);
    }

    private static Limit of(SettlementTerms.Figure figure) {
        var code = figure.code();
        return new Ends(
                code + ": range: " + figure.range(),
                figure.range(),
                true,
                figure.ofDepartments() ? tried -> ofDepartments(tried, code) : tried -> figures(tried, code));
    }

    private static void severity(String kind, @Nullable Range range, List<Limit> all) {
        if (range != null) {
            all.add(new Ends(kind + ": severity: " + range, range, false, tried -> severities(tried, kind)));
        }
    }

    @Override
    public List<Side> sides() {
        return List.of(new Side.At(range.least()), new Side.At(range.greatest()));
    }

    @Override
    public Stream<BigDecimal> values(Tried tried) {
        return given.apply(tried);
    }

    private static Stream<BigDecimal> measured(Tried tried, String indicator) {
        return tried.scores()
                .filter(score -> score.indicator().equals(indicator))
                .map(Decision.Score::measured);
    }

    private static Stream<BigDecimal> severities(Tried tried, String kind) {
        return tried.facts().of(Event.class).stream()
                .map(Event.class::cast)
                .filter(event -> event.kind().equals(kind))
                .map(event -> BigDecimal.valueOf(event.severity()));
    }

    private static Stream<BigDecimal> given(Tried tried, Function<Compensation, BigDecimal> amount) {
        var judged = tried.judged();
        var compensation = judged == null ? null : judged.appraisal().compensation();
        return compensation == null ? Stream.empty() : Stream.of(amount.apply(compensation));
    }

    private static Stream<BigDecimal> ofDepartments(Tried tried, String code) {
        return tried.facts().of(Department.class).stream()
                .map(Department.class::cast)
                .filter(department -> department.figures().containsKey(code))
                .map(department -> department.figure(code));
    }

    private static Stream<BigDecimal> figures(Tried tried, String code) {
        return tried.facts().of(Figure.class).stream()
                .map(Figure.class::cast)
                .filter(figure -> figure.code().equals(code))
                .map(Figure::value);
    }
}
