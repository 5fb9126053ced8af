package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** The values of a property that comparisons can tell apart. */
record TellingValues(Scheme scheme) {
    private static final String UNLIKE_ANY = "";
    private static final BigDecimal STEP = new BigDecimal("0.0001");
    private static final BigDecimal FAR = BigDecimal.TEN.pow(15);
    private static final Range ANY_NUMBER = new Range(FAR.negate(), FAR);
    private static final Range FROM_ZERO = new Range(BigDecimal.ZERO, FAR);
    private static final Range OF_POINTS = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));
    private static final Range OF_MONTHS = new Range(BigDecimal.ZERO, BigDecimal.valueOf(12));

    /** Those of the property that all of some comparisons in a pattern look at. */
    List<Object> of(Pattern pattern, List<Test> tests) {
        var path = tests.get(0).path();
        if (path.type() == boolean.class) {
            return List.of(true, false);
        }
        return path.quantity()
                .map(quantity -> numbers(range(quantity, pattern), tests))
                .orElseGet(() -> texts(tests));
    }

    /** The texts that are named, and one that is none of them. */
    private static List<Object> texts(List<Test> tests) {
        var texts = new ArrayList<Object>(List.of(UNLIKE_ANY));
        tests.forEach(test -> test.operands().forEach(operand -> texts.add(operand.value(Map.of()))));
        return texts;
    }

    private static List<Object> numbers(Range range, List<Test> tests) {
        var step = tests.get(0).path().type() == int.class ? BigDecimal.ONE : STEP;
        var ends = Stream.of(range.least(), range.greatest());
        var around = tests.stream()
                .flatMap(test -> test.limits().stream())
                .flatMap(limit -> Stream.of(limit.subtract(step), limit, limit.add(step)));
        return Stream.concat(ends, around)
                .filter(range::contains)
                .map(Object.class::cast)
                .toList();
    }

    private Range range(Quantity quantity, Pattern pattern) {
        var pay = scheme.compensation();
        return switch (quantity) {
            case MEASURED_VALUE -> spanned(indicators(pattern).stream().map(Indicator::range), ANY_NUMBER);
            case FIGURE -> spanned(figures(pattern).stream().map(Figure::range), ANY_NUMBER);
            case SEVERITY -> spanned(severities(pattern), FROM_ZERO);
            case POINTS, TOTAL, MEAN_TOTAL, MEASURED_WEIGHT -> OF_POINTS;
            case MONTHS -> OF_MONTHS;
            case BASE -> pay == null ? FROM_ZERO : pay.base();
            case FLOATING -> pay == null ? FROM_ZERO : pay.floating();
            case SAMPLE,
                    COEFFICIENT,
                    AMOUNT,
                    MINUTES_TO_ESCALATION,
                    DAYS_SINCE_SAME_CAUSE,
                    DAYS_LATE,
                    RUN,
                    MEMBERS,
                    WORKING_DAYS -> FROM_ZERO;
        };
    }

    /** The indicators that a pattern names; all where it names none. */
    Collection<Indicator> indicators(Pattern pattern) {
        return named(pattern, Term.INDICATOR, scheme.indicators());
    }

    /** The figures that a pattern names; all where it names none. */
    Collection<Figure> figures(Pattern pattern) {
        return named(pattern, Term.FIGURE, scheme.settlement().figures());
    }

    /** 0 where the kind of event has none. */
    private Stream<Range> severities(Pattern pattern) {
        return named(pattern, Term.EVENT, scheme.events()).stream()
                .map(EventKind::severity)
                .map(range -> Optional.ofNullable(range).orElse(FROM_ZERO));
    }

    private static <T> Collection<T> named(Pattern pattern, Term term, Map<String, T> all) {
        var mentioned = new Mentioned(term);
        var tests = pattern.condition().tests();
        var named = all.entrySet().stream()
                .filter(entry -> tests.stream().anyMatch(test -> mentioned.in(test, entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        return named.isEmpty() ? all.values() : named;
    }

    private static Range spanned(Stream<Range> ranges, Range otherwise) {
        return ranges.reduce((one, other) ->
                        new Range(one.least().min(other.least()), one.greatest().max(other.greatest())))
                .orElse(otherwise);
    }
}
