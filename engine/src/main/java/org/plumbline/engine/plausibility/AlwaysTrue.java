package org.plumbline.engine.plausibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.All;
import org.plumbline.engine.rule.Condition.Any;
import org.plumbline.engine.rule.Condition.Not;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand;

/**
 * Conditions that hold whatever the fact is.
 *
 * <p>What is asked of one property is looked at together: {@code value >= 90, value <= 100} holds not always, though
 * its second half does.
 */
record AlwaysTrue(WrittenScheme.WrittenPattern asked, TellingValues values) {
    static List<Flaw> of(WrittenScheme written) {
        var values = new TellingValues(written.scheme());
        return written.asked()
                .flatMap(asked ->
                        new AlwaysTrue(asked, values).in(asked.pattern().condition()))
                .toList();
    }

    private Stream<Flaw> in(Condition condition) {
        if (condition instanceof All all) {
            return in(all.parts(), All::new);
        }
        if (condition instanceof Any any) {
            return in(any.parts(), Any::new);
        }
        return condition instanceof Not not ? in(not.part()) : Stream.of();
    }

    private Stream<Flaw> in(List<Condition> parts, Function<List<Condition>, Condition> joined) {
        var byProperty = new LinkedHashMap<String, List<Condition>>();
        var others = new ArrayList<Condition>();
        for (var part : parts) {
            var properties = part.tests().stream()
                    .map(test -> test.path().toString())
                    .distinct()
                    .toList();
            if (properties.size() == 1 && part.tests().stream().allMatch(AlwaysTrue::isOfItself)) {
                byProperty
                        .computeIfAbsent(properties.get(0), any -> new ArrayList<>())
                        .add(part);
            } else {
                others.add(part);
            }
        }
        var always = byProperty.values().stream()
                .map(group -> group.size() == 1 ? group.get(0) : joined.apply(group))
                .filter(this::alwaysHolds)
                .map(group -> asked.flaw(group.tests().get(0).place(), new ConditionDoubt.AlwaysHolds(group)));
        return Stream.concat(always, others.stream().flatMap(this::in));
    }

    private static boolean isOfItself(Test test) {
        return test.operands().stream().noneMatch(Operand.OfFact.class::isInstance);
    }

    private boolean alwaysHolds(Condition condition) {
        return values.of(asked.pattern(), condition.tests()).stream().allMatch(value -> holds(condition, value));
    }

    private static boolean holds(Condition condition, Object value) {
        if (condition instanceof All all) {
            return all.parts().stream().allMatch(part -> holds(part, value));
        }
        if (condition instanceof Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, value));
        }
        if (condition instanceof Not not) {
            return !holds(not.part(), value);
        }
        return condition instanceof Test test && test.holdsOf(value, Map.of());
    }
}
