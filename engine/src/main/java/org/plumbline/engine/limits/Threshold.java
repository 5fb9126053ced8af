package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Operand;
import org.plumbline.rules.Fact;

/** The numbers that a condition compares with. */
record Threshold(Comparison comparison, PossibleValues values) {
    List<Limit> limits() {
        return comparison.numbers().stream().map(this::limit).toList();
    }

    private Limit limit(BigDecimal number) {
        var test = comparison.test();
        var shown = comparison.pattern().type().getSimpleName() + "( " + test + " )";
        var sides = sides(number).filter(values::meet).toList();
        return new Limit(Origin.of(comparison.rule(), test.place()), shown, sides, this::values);
    }

    /** The number, its nearest neighbour on the other side, and a value beyond: exactly at is not the same as from. */
    private Stream<Side> sides(BigDecimal number) {
        return switch (comparison.test().operator()) {
            case LESS, AT_LEAST ->
                values.known()
                        ? sides(values.atLeast(number), values.below(number), new Side.Above(number, false))
                        : Stream.of(new Side.Above(number, true), new Side.Below(number, false));
            case GREATER, AT_MOST ->
                values.known()
                        ? sides(values.atMost(number), values.above(number), new Side.Below(number, false))
                        : Stream.of(new Side.Below(number, true), new Side.Above(number, false));
            case EQUAL, NOT_EQUAL, IN, NOT_IN, HOLDS -> Stream.of(new Side.At(number), new Side.OtherThan(number));
        };
    }

    private static Stream<Side> sides(Optional<BigDecimal> at, Optional<BigDecimal> beside, Side beyond) {
        return Stream.concat(Stream.of(at, beside).flatMap(Optional::stream).map(Side.At::new), Stream.of(beyond));
    }

    /** The values of the facts of which this comparison decides whether they match. */
    private Stream<BigDecimal> values(DecidedCase decided) {
        return decided.all(comparison.pattern().type()).filter(this::decides).map(fact ->
                (BigDecimal) comparison.test().path().of(fact));
    }

    private boolean decides(Fact fact) {
        var condition = comparison.pattern().condition();
        return holds(condition, fact, true) != holds(condition, fact, false);
    }

    /** Whether the condition would hold if this comparison came out so; what looks at other facts counts as held. */
    private boolean holds(Condition condition, Fact fact, boolean forced) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, fact, forced));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, fact, forced));
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.part(), fact, forced);
        }
        if (condition.equals(comparison.test())) {
            return forced;
        }
        return condition.tests().stream()
                        .flatMap(each -> each.operands().stream())
                        .anyMatch(operand -> operand instanceof Operand.OfFact)
                || condition.holds(fact, Map.of());
    }
}
