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
    /** Nearer to a limit than any figure that is not equal to it. */
    private static final BigDecimal TINY = new BigDecimal("0.000000000000000001");

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

    @Override
    public List<Side> sides() {
        var step = step();
        return switch (test.operator()) {
            case LESS, AT_LEAST ->
                step == null
                        ? List.of(Side.between(number, null), Side.between(null, number.subtract(TINY)))
                        : List.of(Side.at(number), Side.at(number.subtract(step)));
            case GREATER, AT_MOST ->
                step == null
                        ? List.of(Side.between(null, number), Side.between(number.add(TINY), null))
                        : List.of(Side.at(number), Side.at(number.add(step)));
            case EQUAL, NOT_EQUAL, IN, NOT_IN, HOLDS -> List.of(Side.at(number), Side.otherThan(number));
        };
    }

    /** The smallest change of the property; null where it has no such, as how much of the weight was measured. */
    private @Nullable BigDecimal step() {
        if (test.path().type() == int.class) {
            return BigDecimal.ONE;
        }
        var decimals =
                switch (test.path().property()) {
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
        return judged.facts().of(pattern.type()).stream()
                .filter(this::decides)
                .map(fact -> (BigDecimal) test.path().of(fact));
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
