package org.plumbline.engine.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Condition;
import org.plumbline.engine.rule.Condition.All;
import org.plumbline.engine.rule.Condition.Any;
import org.plumbline.engine.rule.Condition.Not;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.rule.Operand.OfFact;
import org.plumbline.engine.rule.Partial;
import org.plumbline.engine.rule.PropertyPath;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Quantity;

/** The fields of an event of which only some things are known that one rule looks at. */
final class LookedAtFields {
    private final Partial event;
    private final Set<EventField> fields = EnumSet.noneOf(EventField.class);
    private boolean repeats;

    LookedAtFields(Partial event) {
        this.event = event;
    }

    Set<EventField> all() {
        return fields;
    }

    /** Whether the rule looks at how long before it another one was. */
    boolean repeats() {
        return repeats;
    }

    /** Those that a condition on it looks at; a branch that cannot hold of such an event looks at nothing. */
    void in(Condition condition) {
        if (condition instanceof Test test) {
            path(test.path());
        } else if (condition instanceof Not not) {
            in(not.part());
        } else if (condition instanceof All all) {
            all.parts().forEach(this::in);
        } else if (condition instanceof Any any) {
            any.parts().stream().filter(event::mayMatch).forEach(this::in);
        }
    }

    /** Those that other conditions of a rule look at by its name, and those that a conclusion takes of it. */
    void of(@Nullable String name, Rule rule) {
        if (name == null) {
            return;
        }
        for (var test : rule.tests()) {
            for (var operand : test.operands()) {
                if (operand instanceof OfFact of && of.name().equals(name)) {
                    path(of.path());
                }
            }
        }
        rule.conclusions().stream()
                .map(ConclusionExpression::words)
                .flatMap(words -> words.stream().map(word -> word.takenOf(name)))
                .flatMap(Optional::stream)
                .forEach(this::number);
    }

    private void path(PropertyPath path) {
        fields.addAll(EventField.behind(path));
        repeats |= path.quantity().equals(Optional.of(Quantity.DAYS_SINCE_SAME_CAUSE));
    }

    private void number(Quantity quantity) {
        fields.addAll(EventField.behind(quantity));
    }
}
