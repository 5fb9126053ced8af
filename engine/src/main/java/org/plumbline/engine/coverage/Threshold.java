package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Stage;

/** A number that a condition compares with. */
record Threshold(Rule of, Pattern pattern, Test test, BigDecimal number, Values values) implements Limit {
    @Override
    public Place place() {
        return test.place();
    }

    @Override
    public String rule() {
        return of.name();
    }

    @Override
    public String shown() {
        return pattern.type().getSimpleName() + "( " + test + " )";
    }

    /** The number, its nearest neighbour on the other side, and a value beyond: exactly at is not the same as from. */
    @Override
    public List<Side> sides() {
        Stream<Side> sides = switch (test.operator()) {
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
        return sides.filter(values::meet).toList();
    }

    private static Stream<Side> sides(Optional<BigDecimal> at, Optional<BigDecimal> beside, Side beyond) {
        return Stream.concat(Stream.of(at, beside).flatMap(Optional::stream).map(Side.At::new), Stream.of(beyond));
    }

    @Override
    public boolean settles() {
        return of.stage() == Stage.SETTLEMENT;
    }

    /** The values of the facts of which this comparison decides whether they match. */
    @Override
    public Stream<BigDecimal> values(Tried tried) {
        return tried.facts().of(pattern.type()).stream().filter(this::decides).map(fact ->
                (BigDecimal) test.path().of(fact));
    }

    private boolean decides(Fact fact) {
        return holds(pattern.condition(), fact, true) != holds(pattern.condition(), fact, false);
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
        if (condition.equals(test)) {
            return forced;
        }
        return condition.tests().stream()
                        .flatMap(each -> each.operands().stream())
                        .anyMatch(operand -> operand instanceof Operand.OfFact)
                || condition.holds(fact, Map.of());
    }
}
