package org.plumbline.engine.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.rule.PropertyPath;
import org.plumbline.rules.Event;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** What an event may say of itself and need not. */
enum EventField {
    SEVERITY("severity", Quantity.SEVERITY),
    AMOUNT("amount", Quantity.AMOUNT),
    CAUSE("cause", Quantity.DAYS_SINCE_SAME_CAUSE),
    DUE("due", Quantity.DAYS_LATE),
    DONE("done", Quantity.DAYS_LATE),
    MINUTES_TO_ESCALATION("minutesToEscalation", Quantity.MINUTES_TO_ESCALATION);

    /** All of them, in the order of documents. */
    static final List<EventField> ALL = List.of(values());

    private final String code;
    private final Quantity quantity;

    EventField(String code, Quantity quantity) {
        this.code = code;
        this.quantity = quantity;
    }

    /** Its name in documents. */
    String code() {
        return code;
    }

    /** Those that are behind a number. */
    static Set<EventField> behind(Quantity quantity) {
        var fields = EnumSet.noneOf(EventField.class);
        ALL.stream().filter(field -> field.quantity == quantity).forEach(fields::add);
        return fields;
    }

    /** Those that are behind a property of an event. */
    static Set<EventField> behind(PropertyPath path) {
        var fields = EnumSet.noneOf(EventField.class);
        path.quantity().or(path::followsFrom).ifPresent(quantity -> fields.addAll(behind(quantity)));
        if (path.term().equals(Optional.of(Term.CAUSE))) {
            fields.add(CAUSE);
        }
        return fields;
    }

    /** Whether an event says it. */
    boolean isGiven(Event event) {
        return switch (this) {
            case SEVERITY -> event.severity() != 0;
            case AMOUNT -> event.amount().signum() != 0;
            case CAUSE -> !event.cause().isEmpty();
            case DUE -> !event.due().equals(Event.NEVER);
            case DONE -> !event.done().equals(Event.NEVER);
            case MINUTES_TO_ESCALATION -> event.minutesToEscalation() != Event.ENDLESS;
        };
    }

    /** Whether it can matter to those who look at it: when something was done says nothing where it was not due. */
    boolean canMatter(Event event) {
        return this != DONE || DUE.isGiven(event);
    }
}
