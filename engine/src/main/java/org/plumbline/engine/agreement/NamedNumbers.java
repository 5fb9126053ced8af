package org.plumbline.engine.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Bounds.Bound;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** The numbers that some rules name. */
record NamedNumbers(List<Rule> rules) {
    private static final Map<Bound, Quantity> BOUNDED =
            Map.of(Bound.PART_OF_A_FIGURE, Quantity.FIGURE, Bound.WORKING_DAYS, Quantity.WORKING_DAYS);

    /** Keeps a copy. */
    NamedNumbers {
        rules = List.copyOf(rules);
    }

    /** Those of the rules that name this figure, and of those that name none. */
    NamedNumbers of(String figure) {
        return new NamedNumbers(
                rules.stream().filter(rule -> speaksOf(rule, figure)).toList());
    }

    /** The ends, and each number between them that is named for such a quantity, with its neighbours. */
    TreeSet<BigDecimal> around(Quantity quantity, int decimals, BigDecimal least, BigDecimal greatest) {
        var step = BigDecimal.ONE.movePointLeft(decimals);
        var values = new TreeSet<>(List.of(least, greatest));
        for (var rule : rules) {
            for (var number : numbers(rule, quantity)) {
                var down = number.setScale(decimals, RoundingMode.FLOOR);
                List.of(down.subtract(step), down, down.add(step)).forEach(value -> values.add(Exact.plain(value)));
            }
        }
        values.removeIf(value -> value.compareTo(least) < 0 || value.compareTo(greatest) > 0);
        return values;
    }

    private static TreeSet<BigDecimal> numbers(Rule rule, Quantity quantity) {
        var numbers = new TreeSet<BigDecimal>();
        for (var test : rule.tests()) {
            if (test.path().quantity().equals(Optional.of(quantity))) {
                numbers.addAll(test.limits());
            }
        }
        for (var expression : rule.conclusions()) {
            for (var word : expression.words()) {
                if (word.bounds().map(BOUNDED::get).equals(Optional.of(quantity))) {
                    word.arguments().forEach(argument -> number(argument).ifPresent(numbers::add));
                }
            }
        }
        return numbers;
    }

    private static Optional<BigDecimal> number(Object argument) {
        if (argument instanceof Integer whole) {
            return Optional.of(BigDecimal.valueOf(whole));
        }
        return argument instanceof String text ? Optional.of(Exact.decimal(text)) : Optional.empty();
    }

    private static boolean speaksOf(Rule rule, String figure) {
        var figures =
                rule.tests().stream().flatMap(test -> figures(test).stream()).toList();
        return figures.isEmpty() || figures.contains(figure);
    }

    private static List<String> figures(Test test) {
        if (test.path().term().equals(Optional.of(Term.FIGURE))) {
            return test.operands().stream()
                    .filter(Operand.Given.class::isInstance)
                    .map(operand -> String.valueOf(((Operand.Given) operand).value()))
                    .toList();
        }
        return test.path().quantity().equals(Optional.of(Quantity.FIGURE))
                ? test.path().argument().stream().toList()
                : List.of();
    }
}
