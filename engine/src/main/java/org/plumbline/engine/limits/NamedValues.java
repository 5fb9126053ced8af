package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.rule.Operand;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Department;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** The numbers and texts that some rules name: facts that are alike in these are the same to the rules. */
public final class NamedValues {
    private final Set<Term> comparedWithFacts = EnumSet.noneOf(Term.class);
    private final Set<Effect> cancelled = new TreeSet<>(Comparator.comparing(Effect::name));
    private final Map<Quantity, List<Comparison>> numbers = new EnumMap<>(Quantity.class);
    private final Map<Term, Set<String>> texts = new EnumMap<>(Term.class);
    private final Set<String> departments = new TreeSet<>();

    private NamedValues() {}

    /** Those of some rules. */
    public static NamedValues of(Collection<Rule> rules) {
        var named = new NamedValues();
        rules.forEach(rule -> Comparison.of(rule).forEach(named::add));
        return named;
    }

    private void add(Comparison comparison) {
        var path = comparison.test().path();
        path.quantity()
                .or(path::followsFrom)
                .ifPresent(quantity -> numbers.computeIfAbsent(quantity, any -> new ArrayList<>())
                        .add(comparison));
        path.cancelled().ifPresent(cancelled::add);
        path.term().ifPresent(term -> add(term, comparison));
    }

    private void add(Term term, Comparison comparison) {
        texts.computeIfAbsent(term, any -> new TreeSet<>()).addAll(comparison.texts());
        for (var operand : comparison.test().operands()) {
            if (operand instanceof Operand.OfFact other) {
                comparedWithFacts.add(term);
                other.path().term().ifPresent(comparedWithFacts::add);
            }
        }
        if (term == Term.DEPARTMENT && comparison.test().path().owner() != Department.class) {
            departments.addAll(comparison.texts());
        }
    }

    /** Whether a rule looks at such a number, or at what follows from it. */
    public boolean lookAt(Quantity quantity) {
        return numbers.containsKey(quantity);
    }

    /** Whether a rule looks at such a text. */
    public boolean lookAt(Term term) {
        return texts.containsKey(term);
    }

    /** The numbers that such a number is compared with. */
    public Set<BigDecimal> numbers(Quantity quantity) {
        return numbers(quantity, comparison -> true);
    }

    /** The numbers that such a number of an indicator is compared with. */
    public Set<BigDecimal> numbers(Quantity quantity, String indicator) {
        return numbers(quantity, comparison -> {
            var indicators = comparison.beside(Term.INDICATOR);
            return indicators.isEmpty() || indicators.contains(indicator);
        });
    }

    private Set<BigDecimal> numbers(Quantity quantity, Predicate<Comparison> which) {
        return comparisons(quantity)
                .filter(which)
                .flatMap(comparison -> comparison.numbers().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Comparison> comparisons(Quantity quantity) {
        return numbers.getOrDefault(quantity, List.of()).stream();
    }

    /** The texts that such a text is compared with; empty where that is no list: facts are compared with one another. */
    public Optional<Set<String>> texts(Term term) {
        return comparedWithFacts.contains(term) ? Optional.empty() : Optional.of(texts.getOrDefault(term, Set.of()));
    }

    /** The departments that rules name as somebody's. */
    public Set<String> departments() {
        return departments;
    }

    /** The lengths of runs of a grade that rules ask for, by grade. */
    public Map<String, Set<BigDecimal>> runs() {
        var runs = new HashMap<String, Set<BigDecimal>>();
        comparisons(Quantity.RUN)
                .forEach(comparison -> runs.computeIfAbsent(
                                comparison.test().path().argument().orElse(""), any -> new TreeSet<>())
                        .addAll(comparison.numbers()));
        return runs;
    }

    /** What rules ask of earlier vetoes. */
    public Set<Effect> cancelled() {
        return cancelled;
    }
}
