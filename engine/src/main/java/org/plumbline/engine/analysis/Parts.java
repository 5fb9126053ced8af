package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.Flaw;

/** The parts of a figure by which one pool is filled, each by its own percentage: each part counts, and counts once. */
final class Parts {
    private static final BigDecimal FAR = BigDecimal.valueOf(5);

    private final FilledBy filled;
    private final List<Flaw> flaws = new ArrayList<>();

    private Parts(FilledBy filled) {
        this.filled = filled;
    }

    static List<Flaw> of(CycleFacts facts) {
        var flaws = new ArrayList<Flaw>();
        FilledBy.all(facts, Receiving.ofParts(facts.rules())).stream()
                .filter(each -> !each.byOne())
                .forEach(each -> flaws.addAll(new Parts(each).found()));
        return flaws;
    }

    private List<Flaw> found() {
        var last = 0;
        for (var step = 1; step < filled.values().size(); step++) {
            var growing = growing(step);
            if (!growing.isEmpty()) {
                if (last > 0 && last < step - 1) {
                    say(growing.get(0), new MoneyWarning.PartGap(code(), pool(), value(last), value(step - 1)));
                }
                follow(last == 0 ? List.of() : growing(last), growing, step);
                last = step;
            }
        }
        return flaws;
    }

    private void follow(List<Receiving> before, List<Receiving> growing, int step) {
        if (before.equals(growing)) {
            return;
        }
        var next = growing.get(0);
        if (growing.size() > 1) {
            var other = growing.get(1);
            say(
                    other,
                    new MoneyWarning.PartTwice(
                            code(),
                            pool(),
                            value(step - 1),
                            next.rule().name(),
                            next.rule().place()));
        } else if (before.size() == 1) {
            farApart(before.get(0), next);
        }
    }

    private void farApart(Receiving before, Receiving next) {
        var one = percent(before);
        var other = percent(next);
        if (one.signum() > 0
                && other.signum() > 0
                && (one.compareTo(other.multiply(FAR)) > 0 || other.compareTo(one.multiply(FAR)) > 0)) {
            say(
                    next,
                    new MoneyWarning.PartFarApart(
                            code(),
                            pool(),
                            plain(other),
                            plain(one),
                            before.rule().name()));
        }
    }

    /** Those of which more goes in after a step than before. */
    private List<Receiving> growing(int step) {
        var from = filled.values().get(step - 1);
        var to = filled.values().get(step);
        return filled.bands().stream()
                .filter(each -> amount(each, to).compareTo(amount(each, from)) > 0)
                .toList();
    }

    private static BigDecimal amount(Receiving each, Valued value) {
        return each.fires(value.fact()) ? each.amount(value.fact()) : BigDecimal.ZERO;
    }

    /** How much more goes in for each 100 of the figure; 0 where that cannot be seen. */
    private BigDecimal percent(Receiving each) {
        for (var step = 1; step < filled.values().size(); step++) {
            var from = filled.values().get(step - 1);
            var to = filled.values().get(step);
            var more = amount(each, to).subtract(amount(each, from));
            if (each.fires(from.fact()) && more.signum() > 0) {
                return more.movePointRight(2).divide(to.value().subtract(from.value()), MathContext.DECIMAL64);
            }
        }
        return BigDecimal.ZERO;
    }

    private void say(Receiving each, MoneyWarning what) {
        flaws.add(new Flaw(each.rule().place(), each.rule().name(), what.message()));
    }

    private String code() {
        return filled.values().get(0).figure();
    }

    private String pool() {
        return filled.pool();
    }

    private String value(int index) {
        return plain(filled.values().get(index).value());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
