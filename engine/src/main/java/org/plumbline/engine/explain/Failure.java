package org.plumbline.engine.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.rules.Event;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Fact;

/**
 * A condition that a fact does not meet: what is asked, the property that was looked at, and the value it has; empty
 * where it has none, such as the minutes to an escalation that there never was.
 */
public record Failure(String asked, String property, String met, BigDecimal distance) {
    private static final BigDecimal ENDLESS = BigDecimal.valueOf(Event.ENDLESS);

    /** What has to change of a fact for a condition to hold: of several ways, the one with the least to change. */
    static List<Failure> of(Condition condition, Fact fact, Map<String, Fact> named) {
        return of(condition, fact, named, true);
    }

    private static List<Failure> of(Condition condition, Fact fact, Map<String, Fact> named, boolean wanted) {
        if (condition.holds(fact, named) == wanted) {
            return List.of();
        }
        if (condition instanceof Test test) {
            return List.of(of(test, fact, named, wanted));
        }
        if (condition instanceof Condition.Not not) {
            return of(not.part(), fact, named, !wanted);
        }
        var together = condition instanceof Condition.All == wanted;
        var parts = condition instanceof Condition.All all ? all.parts() : ((Condition.Any) condition).parts();
        return together ? all(parts, fact, named, wanted) : least(parts, fact, named, wanted);
    }

    private static List<Failure> all(List<Condition> parts, Fact fact, Map<String, Fact> named, boolean wanted) {
        var failures = new ArrayList<Failure>();
        parts.forEach(part -> failures.addAll(of(part, fact, named, wanted)));
        return failures;
    }

    private static List<Failure> least(List<Condition> parts, Fact fact, Map<String, Fact> named, boolean wanted) {
        List<Failure> least = List.of();
        for (var part : parts) {
            var failures = of(part, fact, named, wanted);
            if (least.isEmpty() || failures.size() < least.size()) {
                least = failures;
            }
        }
        return least;
    }

    private static Failure of(Test test, Fact fact, Map<String, Fact> named, boolean wanted) {
        var value = test.path().of(fact);
        var distance = BigDecimal.ZERO;
        if (value instanceof BigDecimal number) {
            distance = test.operands().stream()
                    .map(operand ->
                            number.subtract((BigDecimal) operand.value(named)).abs())
                    .reduce(BigDecimal::min)
                    .orElse(BigDecimal.ZERO);
        }
        var met = isNone(value) ? "" : shown(value);
        return new Failure(
                wanted ? test.toString() : "!( " + test + " )", test.path().toString(), met, distance);
    }

    /** Such a number stands for none, so that "more than" holds of it: nobody is to read it. */
    private static boolean isNone(Object value) {
        return value instanceof BigDecimal number && number.compareTo(ENDLESS) == 0;
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number) {
            return Exact.plain(number).toPlainString();
        }
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }
}
