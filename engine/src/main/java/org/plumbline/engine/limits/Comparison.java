package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** One comparison that a rule makes, with a property of the fact that a pattern asks for. */
public record Comparison(Rule rule, Pattern pattern, Test test) {
    /** Those of a rule, in the order of its file. */
    public static Stream<Comparison> of(Rule rule) {
        return rule.patterns().stream()
                .flatMap(pattern ->
                        pattern.condition().tests().stream().map(test -> new Comparison(rule, pattern, test)));
    }

    /** Those of some rules. */
    public static List<Comparison> all(Collection<Rule> rules) {
        return rules.stream().flatMap(Comparison::of).toList();
    }

    /** The numbers that the rule names. */
    public List<BigDecimal> numbers() {
        return test.limits();
    }

    /** The texts that the rule names. */
    public Set<String> texts() {
        return texts(test);
    }

    /** What the number that it compares is. */
    Quantity quantity() {
        return test.path().quantity().orElseThrow();
    }

    /** Whether what it compares is such a number. */
    public boolean isOf(Quantity quantity) {
        return test.path().quantity().equals(Optional.of(quantity));
    }

    /** Whether what it compares is such a text. */
    public boolean isOf(Term term) {
        return test.path().term().equals(Optional.of(term));
    }

    /** The texts of a kind that the same pattern names, such as the indicators that a measurement may be of. */
    Set<String> beside(Term term) {
        return pattern.condition().tests().stream()
                .filter(other -> other.path().term().equals(Optional.of(term)))
                .flatMap(other -> texts(other).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> texts(Test test) {
        var texts = new TreeSet<String>();
        for (var operand : test.operands()) {
            if (operand instanceof Operand.Given given && given.value() instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }
}
