package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine.Judged;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Condition;
import org.plumbline.engine.rulefile.Condition.Test;
import org.plumbline.engine.rulefile.Operand;
import org.plumbline.engine.rulefile.Pattern;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.scheme.Scheme.Rounding;
import org.plumbline.rules.Fact;

/** A number that a condition compares with. */
record Threshold(Rule of, Pattern pattern, Test test, BigDecimal number, Rounding rounding) implements Limit {
    private static final int MEAN_DECIMALS = 4;

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
        var step = step();
        var at = new Side.At(number);
        return switch (test.operator()) {
            case LESS, AT_LEAST ->
                step == null
                        ? List.of(new Side.Above(number, true), new Side.Below(number, false))
                        : List.of(at, new Side.At(number.subtract(step)), new Side.Above(number, false));
            case GREATER, AT_MOST ->
                step == null
                        ? List.of(new Side.Below(number, true), new Side.Above(number, false))
                        : List.of(at, new Side.At(number.add(step)), new Side.Below(number, false));
            case EQUAL, NOT_EQUAL, IN, NOT_IN, HOLDS -> List.of(at, new Side.OtherThan(number));
        };
    }

    /** The smallest change of the property; null where it has no such, as how much of the weight was measured. */
    private @Nullable BigDecimal step() {
        if (test.path().type() == int.class) {
            return BigDecimal.ONE;
        }
        var decimals = switch (test.path().property()) {
            case "total" -> rounding.total();
            case "value" -> pattern.type().getSimpleName().equals("Total") ? rounding.total() : rounding.points();
            case "points" -> rounding.points();
            case "meanTotal" -> MEAN_DECIMALS;
            case "amount", "base" -> rounding.money();
            default -> -1;
        };
        return decimals < 0 ? null : BigDecimal.ONE.movePointLeft(decimals);
    }

    /** The values of the facts of which this comparison decides whether they match. */
    @Override
    public Stream<BigDecimal> values(Judged judged) {
        return judged.facts().of(pattern.type()).stream().filter(this::decides).map(fact ->
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
