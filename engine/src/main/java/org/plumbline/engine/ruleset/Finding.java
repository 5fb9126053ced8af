package org.plumbline.engine.ruleset;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;

/**
 * A conclusion with its reasons: the rule that drew it, and the ids of the events and achievements it looked at, sorted.
 */
public record Finding<C extends Conclusion>(C conclusion, Rule rule, List<String> because) {
    /** The ids among the facts that a rule matched, sorted. */
    public static List<String> because(List<?> matched) {
        var because = new TreeSet<String>();
        for (var fact : matched) {
            var id = id(fact);
            if (id != null) {
                because.add(id);
            }
        }
        return because.isEmpty() ? List.of() : List.copyOf(because);
    }

    /** The id of the one fact that a rule matched, if it has one. */
    public static List<String> because(Fact matched) {
        var id = id(matched);
        return id == null ? List.of() : List.of(id);
    }

    private static @Nullable String id(Object fact) {
        if (fact instanceof Event event) {
            return event.id();
        }
        return fact instanceof Achievement achievement ? achievement.id() : null;
    }
}
