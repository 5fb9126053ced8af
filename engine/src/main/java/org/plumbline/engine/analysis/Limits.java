package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.PropertyPath;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Fact;

/** The numbers and texts that rules compare properties with. */
final class Limits {
    private static final String ANY = "*";

    private final Map<String, TreeSet<BigDecimal>> numbers = new HashMap<>();
    private final Map<String, TreeSet<BigDecimal>> ofIndicators = new HashMap<>();
    private final Set<String> departments = new TreeSet<>();
    private final Map<String, Set<BigDecimal>> runs = new HashMap<>();

    private final Set<String> properties = new TreeSet<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Set<String> compared = new TreeSet<>();
    private boolean posts;

    private Limits() {}

    static Limits of(Collection<Rule> rules) {
        var limits = new Limits();
        for (var rule : rules) {
            for (var pattern : rule.patterns()) {
                for (var test : pattern.condition().tests()) {
                    limits.add(pattern, test);
                }
            }
        }
        return limits;
    }

    /** The name of a property as it belongs to a kind of fact: of a total's history, it is the history's. */
    static String property(Test test) {
        return property(test.path());
    }

    private static String property(PropertyPath path) {
        var steps = path.steps();
        return steps.get(steps.size() - 1).method().getDeclaringClass().getSimpleName() + "." + path.property();
    }

    private void add(Pattern pattern, Test test) {
        var property = property(test);
        properties.add(test.path().property());
        if (test.path().isNumber()) {
            var found = numbers.computeIfAbsent(property, any -> new TreeSet<>());
            found.addAll(test.limits());
            var named = texts(pattern, "indicator");
            for (var indicator : named.isEmpty() ? Set.of(ANY) : named) {
                ofIndicators
                        .computeIfAbsent(property + " " + indicator, any -> new TreeSet<>())
                        .addAll(test.limits());
            }
        }
        if (property.equals("History.consecutive")) {
            var steps = test.path().steps();
            var grade = String.valueOf(steps.get(steps.size() - 1).argument());
            runs.computeIfAbsent(grade, any -> new TreeSet<>()).addAll(test.limits());
        }
        named.computeIfAbsent(property, any -> new TreeSet<>()).addAll(texts(test));
        for (var operand : test.operands()) {
            if (operand instanceof Operand.OfFact other) {
                compared.add(property);
                compared.add(property(other.path()));
            }
        }
        posts |= test.path().property().equals("post") || test.path().property().equals("indicator");
        if (test.path().property().equals("department")) {
            departments.addAll(texts(test));
        }
    }

    private static Set<String> texts(Pattern pattern, String property) {
        var texts = new TreeSet<String>();
        for (var test : pattern.condition().tests()) {
            if (test.path().property().equals(property)) {
                texts.addAll(texts(test));
            }
        }
        return texts;
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

    /** Whether a rule looks at a property. */
    boolean mention(Class<? extends Fact> fact, String property) {
        return numbers.containsKey(fact.getSimpleName() + "." + property);
    }

    /** Whether a rule looks at a property that is no number. */
    boolean looksAt(String property) {
        return properties.contains(property);
    }

    /** The numbers that a property is compared with. */
    Set<BigDecimal> of(Class<? extends Fact> fact, String property) {
        return numbers.getOrDefault(fact.getSimpleName() + "." + property, new TreeSet<>());
    }

    /** The numbers that a property of what belongs to an indicator is compared with. */
    Set<BigDecimal> of(Class<? extends Fact> fact, String property, String indicator) {
        var key = fact.getSimpleName() + "." + property + " ";
        var limits = new TreeSet<>(ofIndicators.getOrDefault(key + indicator, new TreeSet<>()));
        limits.addAll(ofIndicators.getOrDefault(key + ANY, new TreeSet<>()));
        return limits;
    }

    /** The texts that a property is compared with; empty where that is no list: facts are compared with one another. */
    Optional<Set<String>> named(Class<? extends Fact> fact, String property) {
        var key = fact.getSimpleName() + "." + property;
        return compared.contains(key) ? Optional.empty() : Optional.of(named.getOrDefault(key, Set.of()));
    }

    /** The departments that rules name. */
    Set<String> departments() {
        return departments;
    }

    /** Whether rules look at the post, or at what only some posts have. */
    boolean mentionPosts() {
        return posts;
    }

    /** The lengths of runs of a grade that rules ask for, by grade. */
    Map<String, Set<BigDecimal>> runs() {
        return runs;
    }
}
