package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.engine.limits.Grid;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** The values of a property that comparisons can tell apart. */
record TellingValues(Scheme scheme) {
    private static final String UNLIKE_ANY = "";
    private static final BigDecimal STEP = new BigDecimal("0.0001");

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

    /** From the least to the greatest that any of those can be which the pattern names. */
    private Range range(Quantity quantity, Pattern pattern) {
        var quantities = new Quantities(scheme);
        var grids = switch (quantity) {
            case MEASURED_VALUE -> indicators(pattern).stream().map(quantities::measured);
            case FIGURE -> figures(pattern).stream().map(quantities::figure);
            case SEVERITY ->
                named(pattern, Term.EVENT, scheme.events()).stream().map(quantities::severity);
            default -> Stream.<Grid>of();
        };
        return grids.map(grid -> new Range(grid.least(), grid.greatest()))
                .reduce((one, other) ->
                        new Range(one.least().min(other.least()), one.greatest().max(other.greatest())))
                .orElseGet(() -> new Range(
                        quantities.of(quantity).least(), quantities.of(quantity).greatest()));
    }

    /** The indicators that a pattern names; all where it names none. */
    Collection<Indicator> indicators(Pattern pattern) {
        return named(pattern, Term.INDICATOR, scheme.indicators());
    }

    /** The figures that a pattern names; all where it names none. */
    Collection<Figure> figures(Pattern pattern) {
        return named(pattern, Term.FIGURE, scheme.settlement().figures());
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
}
