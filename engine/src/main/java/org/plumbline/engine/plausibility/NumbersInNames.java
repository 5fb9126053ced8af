package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Exact;

/**
 * Rules called by a number that they no longer hold.
 *
 * <p>It is said only of a number that nothing in the rule can stand for, where the rule holds another of about that
 * size which the name does not tell.
 */
record NumbersInNames(WrittenScheme written) {
    private static final BigDecimal ALIKE = BigDecimal.valueOf(5);
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
        var missing = named.stream().filter(number -> !number.isAmong(all)).toList();
        var untold = new TreeSet<>(held.own());
        untold.removeAll(told(named));
        // A name of which nothing more is found explains the rule in other figures.
        return missing.size() == 1 ? lost(rule, missing.get(0), untold) : Stream.of();
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
        return (size.compareTo(one.multiply(ALIKE)) <= 0 && one.compareTo(size.multiply(ALIKE)) <= 0)
                || size.movePointRight(1).compareTo(one) == 0
                || size.movePointLeft(1).compareTo(one) == 0;
    }
}
