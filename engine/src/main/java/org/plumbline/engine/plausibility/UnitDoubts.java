package org.plumbline.engine.plausibility;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand.OfFact;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.PropertyPath;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SettlementTerms.Figure;
import org.plumbline.engine.scheme.Unit;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** Properties of two facts that are compared with one another: what is measured alike, and not the same thing twice. */
record UnitDoubts(WrittenScheme written) {
    /** A number of a fact: the pattern that asks for the fact, and the way to the number. */
    private record Side(Pattern pattern, PropertyPath path) {}

    static List<Flaw> of(WrittenScheme written) {
        var units = new UnitDoubts(written);
        return written.asked()
                .flatMap(asked -> asked.pattern().condition().tests().stream().flatMap(test -> units.in(asked, test)))
                .toList();
    }

    private Stream<Flaw> in(WrittenScheme.WrittenPattern asked, Test test) {
        return test.operands().stream()
                .filter(OfFact.class::isInstance)
                .map(OfFact.class::cast)
                .filter(operand -> operand.path().isNumber())
                .flatMap(operand -> asked.rule().patterns().stream()
                        .filter(pattern -> operand.name().equals(pattern.name()))
                        .map(pattern -> new Side(pattern, operand.path())))
                .flatMap(other -> compared(asked, test, other));
    }

    private Stream<Flaw> compared(WrittenScheme.WrittenPattern asked, Test test, Side other) {
        var side = new Side(asked.pattern(), test.path());
        if (isSame(side, other)) {
            return Stream.of(asked.flaw(test.place(), new Unmeant.ComparedWithItself(test)));
        }
        var units = units(side);
        var others = units(other);
        return Collections.disjoint(units, others)
                ? Stream.of(asked.flaw(
                        test.place(),
                        new ConditionDoubt.UnlikeUnits(test, String.join(", ", units), String.join(", ", others))))
                : Stream.of();
    }

    private boolean isSame(Side one, Side other) {
        var things = things(one);
        return one.path().equals(other.path())
                && one.pattern().type() == other.pattern().type()
                && things.size() == 1
                && things.equals(things(other));
    }

    /** What one pattern can be about: indicators or figures. */
    private Set<String> things(Side side) {
        var values = new TellingValues(written.scheme());
        return side.path()
                        .quantity()
                        .filter(quantity -> quantity == Quantity.FIGURE)
                        .isPresent()
                ? values.figures(side.pattern()).stream().map(Figure::code).collect(Collectors.toSet())
                : new Mentioned(Term.INDICATOR).anyIn(side.pattern())
                        ? values.indicators(side.pattern()).stream()
                                .map(Indicator::code)
                                .collect(Collectors.toSet())
                        : Set.of();
    }

    private Set<String> units(Side side) {
        var values = new TellingValues(written.scheme());
        var quantity = side.path().quantity().orElseThrow();
        var units = switch (quantity) {
            case MEASURED_VALUE -> values.indicators(side.pattern()).stream().map(Indicator::unit);
            case FIGURE -> values.figures(side.pattern()).stream().map(Figure::unit);
            case POINTS, TOTAL, MEAN_TOTAL -> Stream.of(Unit.POINTS);
            case MEASURED_WEIGHT, FLOATING -> Stream.of(Unit.PERCENT);
            case AMOUNT, BASE -> Stream.of(Unit.MONEY);
            case SAMPLE, MONTHS, RUN, MEMBERS -> Stream.of(Unit.COUNT);
            case MINUTES_TO_ESCALATION -> Stream.of(Unit.MINUTES);
            case DAYS_SINCE_SAME_CAUSE, DAYS_LATE, WORKING_DAYS -> Stream.of(Unit.DAYS);
            case SEVERITY, COEFFICIENT -> Stream.<Unit>of();
        };
        var codes = units.map(Unit::code).collect(Collectors.toCollection(TreeSet::new));
        return codes.isEmpty() ? Set.of(side.path().toString()) : codes;
    }
}
