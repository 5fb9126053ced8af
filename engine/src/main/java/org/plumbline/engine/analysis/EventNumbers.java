package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Event;
import org.plumbline.rules.Quantity;

/** The numbers that an event can have, as far as some rules can tell them apart. */
record EventNumbers(Quantities quantities, NamedValues named) {
    private static final BigDecimal USUAL_AMOUNT = BigDecimal.valueOf(100);

    /** By how many days it was late, after how many minutes somebody was told, how many days since the last. */
    record Days(int late, int escalated, int since) {}

    List<Days> days() {
        var all = new ArrayList<Days>();
        for (var late : daysLate()) {
            for (var escalated : ages(Quantity.MINUTES_TO_ESCALATION)) {
                for (var since : ages(Quantity.DAYS_SINCE_SAME_CAUSE)) {
                    all.add(new Days(late, escalated, since));
                }
            }
        }
        return all;
    }

    /** One of the three goes through all its values while the others stay at their ends. */
    Stream<Days> daysInTurn() {
        var late = daysLate();
        var escalated = ages(Quantity.MINUTES_TO_ESCALATION);
        var since = ages(Quantity.DAYS_SINCE_SAME_CAUSE);
        return Stream.of(
                        days(late, ends(escalated), ends(since)),
                        days(ends(late), escalated, ends(since)),
                        days(ends(late), ends(escalated), since))
                .flatMap(each -> each)
                .distinct();
    }

    private static Stream<Days> days(List<Integer> late, List<Integer> escalated, List<Integer> since) {
        return late.stream()
                .flatMap(days -> escalated.stream()
                        .flatMap(minutes -> since.stream().map(before -> new Days(days, minutes, before))));
    }

    static <T extends Comparable<T>> List<T> ends(List<T> values) {
        return Stream.of(Collections.min(values), Collections.max(values))
                .distinct()
                .toList();
    }

    List<Integer> severities(EventKind kind) {
        var own = kind.severity();
        if (!named.lookAt(Quantity.SEVERITY)) {
            return List.of(own == null ? 0 : own.least().intValueExact());
        }
        return quantities.severity(kind).wholeAround(named.numbers(Quantity.SEVERITY));
    }

    List<BigDecimal> amounts(boolean needed) {
        if (!named.lookAt(Quantity.AMOUNT)) {
            return List.of(needed ? USUAL_AMOUNT : BigDecimal.ZERO);
        }
        var amounts = quantities.of(Quantity.AMOUNT);
        return (needed ? amounts.withoutLeast() : amounts).around(named.numbers(Quantity.AMOUNT));
    }

    private List<Integer> daysLate() {
        if (!named.lookAt(Quantity.DAYS_LATE)) {
            return List.of(0);
        }
        var around = new ArrayList<>(named.numbers(Quantity.DAYS_LATE));
        around.add(BigDecimal.ZERO);
        return quantities.of(Quantity.DAYS_LATE).wholeAround(around);
    }

    /** How long ago something was, or that it never was. */
    private List<Integer> ages(Quantity quantity) {
        var ages = new ArrayList<>(List.of(Event.ENDLESS));
        if (named.lookAt(quantity)) {
            ages.addAll(quantities.of(quantity).wholeAround(named.numbers(quantity)));
        }
        return ages;
    }
}
