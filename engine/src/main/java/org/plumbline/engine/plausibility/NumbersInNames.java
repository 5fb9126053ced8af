package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Exact;

/**
 * Rules called by a number that they no longer hold.
 *
 * <p>It is said only of a number that nothing in the rule can stand for, where the rule holds another of about that
 * size which the name does not tell, or where the rule holds the other numbers of its name.
 */
record NumbersInNames(WrittenScheme written) {
    private static final BigDecimal ALIKE = BigDecimal.valueOf(5);
    private static final BigDecimal NEAR = new BigDecimal("1.5");
    private static final int MOST_SHOWN = 3;

    static List<Flaw> of(WrittenScheme written) {
        var names = new NumbersInNames(written);
        return written.rules().stream().flatMap(names::in).toList();
    }

    private Stream<Flaw> in(Rule rule) {
        var named = NameNumber.in(rule.name());
        if (named.isEmpty()) {
            return Stream.of();
        }
        var held = new RuleNumbers(written.scheme(), rule);
        var all = held.all();
        var missing = distinct(named.stream().filter(number -> !number.isAmong(all)));
        var untold = new TreeSet<>(held.own());
        untold.removeAll(told(named));
        // A name of which hardly anything is found explains the rule in other figures.
        if (missing.size() == 1) {
            var lost = lost(rule, missing.get(0), untold).toList();
            return lost.isEmpty() ? onlyInName(rule, named, missing, untold) : lost.stream();
        }
        if (rule.concludes().contains(Conclusion.Scoring.class)) {
            return onlyInName(rule, named, missing, untold);
        }
        return areNear(missing, untold) ? missing.stream().flatMap(number -> lost(rule, number, untold)) : Stream.of();
    }

    /** Whether each of some numbers lies near another one that the name does not tell. */
    private static boolean areNear(List<NameNumber> missing, Set<BigDecimal> untold) {
        var left = new TreeSet<>(untold);
        return missing.stream()
                .allMatch(number -> left.stream()
                        .filter(other -> number.meanings().limit(2).anyMatch(meaning -> isWithin(NEAR, meaning, other)))
                        .findFirst()
                        .filter(left::remove)
                        .isPresent());
    }

    /** Each number once. */
    private static List<NameNumber> distinct(Stream<NameNumber> numbers) {
        var distinct = new LinkedHashMap<BigDecimal, NameNumber>();
        numbers.forEach(number -> distinct.putIfAbsent(number.value(), number));
        return List.copyOf(distinct.values());
    }

    /** Numbers for which nothing stands: most others are found, or it is a limit and the rule holds no other. */
    private static Stream<Flaw> onlyInName(
            Rule rule, List<NameNumber> named, List<NameNumber> missing, Set<BigDecimal> untold) {
        var found = distinct(named.stream()).size() - missing.size();
        var isLimit = missing.size() == 1 && untold.isEmpty() && missing.get(0).limits();
        if (missing.isEmpty()
                || !(found > missing.size() || isLimit)
                || !missing.stream().allMatch(NameNumber::counts)) {
            return Stream.of();
        }
        var numbers = missing.stream().map(NameNumber::written).collect(Collectors.joining(", "));
        return Stream.of(new Flaw(rule.place(), rule.name(), new NameDoubt.NumberOnlyInName(numbers).message()));
    }

    /** What the numbers of a name stand for, alone or as a share: one in twenty is 5 per cent. */
    private static Set<BigDecimal> told(List<NameNumber> named) {
        var told = named.stream().flatMap(NameNumber::meanings).collect(Collectors.toSet());
        for (var one : named) {
            for (var other : named) {
                if (other.value().signum() != 0) {
                    var share = one.value().movePointRight(2).divide(other.value(), MathContext.DECIMAL32);
                    told.add(Exact.plain(share));
                }
            }
        }
        return told;
    }

    private static Stream<Flaw> lost(Rule rule, NameNumber number, Set<BigDecimal> untold) {
        var alike = untold.stream()
                .filter(other -> isAlike(number, other))
                .sorted(Comparator.comparing(
                        other -> other.subtract(number.value()).abs()))
                .limit(MOST_SHOWN)
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(", "));
        return alike.isEmpty()
                ? Stream.of()
                : Stream.of(new Flaw(
                        rule.place(), rule.name(), new FigureDoubt.NumberNotInRule(number.written(), alike).message()));
    }

    /** About as large in one of its meanings, or with a zero too many or too few. */
    private static boolean isAlike(NameNumber number, BigDecimal other) {
        var meanings = new HashSet<>(Set.of(number.value()));
        number.meanings().limit(2).forEach(meanings::add);
        return meanings.stream().anyMatch(meaning -> isAlike(meaning, other));
    }

    private static boolean isAlike(BigDecimal one, BigDecimal other) {
        if (one.signum() == 0 || other.signum() == 0) {
            return false;
        }
        var size = other.abs();
        return isWithin(ALIKE, one, size)
                || size.movePointRight(1).compareTo(one) == 0
                || size.movePointLeft(1).compareTo(one) == 0;
    }

    private static boolean isWithin(BigDecimal times, BigDecimal one, BigDecimal other) {
        return other.compareTo(one.multiply(times)) <= 0 && one.compareTo(other.multiply(times)) <= 0;
    }
}
