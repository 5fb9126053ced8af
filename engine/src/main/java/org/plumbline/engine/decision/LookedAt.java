package org.plumbline.engine.decision;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plumbline.rules.Effect;

/**
 * What rules look at of the appraisals of one post in one kind of period: of each kind of event which fields, the kinds
 * whose earlier events count, what of earlier results, and whether pay is reckoned.
 */
final class LookedAt {
    private final Map<String, Set<EventField>> events = new HashMap<>();
    private final Set<String> repeats = new HashSet<>();
    private final Set<Effect> cancelled = EnumSet.noneOf(Effect.class);
    private boolean months;
    private boolean runs;
    private boolean compensation;

    /** That a rule looks at these fields of a kind of event. */
    void event(String kind, Set<EventField> fields) {
        events.computeIfAbsent(kind, any -> EnumSet.noneOf(EventField.class)).addAll(fields);
    }

    /** That a rule looks at how long before an event of a kind another one was. */
    void repeats(String kind) {
        repeats.add(kind);
    }

    /** That a rule looks at what vetoes cancelled within the period. */
    void cancelled(Effect effect) {
        cancelled.add(effect);
    }

    /** That a rule looks at the totals of the months within the period. */
    void months() {
        months = true;
    }

    /** That a rule looks at how often in a row there was a grade. */
    void runs() {
        runs = true;
    }

    /** That a rule looks at what somebody earns. */
    void compensation() {
        compensation = true;
    }

    /** Whether any rule looks at such an event. */
    boolean sees(String kind) {
        return events.containsKey(kind);
    }

    /** Whether a rule looks at a field of such an event. */
    boolean sees(String kind, EventField field) {
        return events.getOrDefault(kind, Set.of()).contains(field);
    }

    /** Whether an earlier event of a kind shows that another is a repeat. */
    boolean seesEarlier(String kind) {
        return repeats.contains(kind);
    }

    /** Whether a rule looks at one of these, which vetoes within the period cancelled. */
    boolean seesAnyOf(Set<Effect> effects) {
        for (var effect : effects) {
            if (cancelled.contains(effect)) {
                return true;
            }
        }
        return false;
    }

    boolean seesMonths() {
        return months;
    }

    boolean seesRuns() {
        return runs;
    }

    boolean seesCompensation() {
        return compensation;
    }
}
