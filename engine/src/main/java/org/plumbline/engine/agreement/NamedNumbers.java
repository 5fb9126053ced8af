package org.plumbline.engine.agreement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Bounds.Bound;
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

    /** Those that are named for such a quantity. */
    Set<BigDecimal> of(Quantity quantity) {
        var numbers = new TreeSet<BigDecimal>();
        for (var rule : rules) {
            rule.tests().stream()
                    .filter(test -> test.path().quantity().equals(Optional.of(quantity)))
                    .forEach(test -> numbers.addAll(test.limits()));
            rule.conclusions().stream()
                    .flatMap(expression -> expression.words().stream())
                    .filter(word -> word.bounds().map(BOUNDED::get).equals(Optional.of(quantity)))
                    .forEach(word -> numbers.addAll(word.numbers()));
        }
        return numbers;
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
