package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Event;

/** Holds the events of an appraisal against a scheme: codes, what a kind needs, and what belongs to the period. */
record EventExamination(Scheme scheme, Appraisal appraisal, Objections objections) {
    private static final String EVENTS = "events";
    private static final String EARLIER = "earlierEvents";

    void examine() {
        events(EVENTS, appraisal.events());
        if (!appraisal.earlierEvents().isEmpty()) {
            events(EARLIER, appraisal.earlierEvents());
        }
    }

    private void events(String list, List<Event> events) {
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            objections.code(list, i, "kind", event.kind(), scheme.events().keySet(), "unknown-event");
            objections.code(list, i, "role", event.role(), Scheme.ROLES, "unknown-role");
            period(list, i, event);
            cause(list, i, event);
            if (list.equals(EVENTS)) {
                judged(i, event);
            }
            for (var other : events.subList(0, i)) {
                disposition(list, i, event, other);
            }
        }
    }

    private void period(String list, int index, Event event) {
        var period = appraisal.appraisee().period();
        if (objections.spoiled("period")) {
            return;
        }
        if (list.equals(EVENTS) && !period.contains(event.occurred())) {
            wrong(list, index, "occurred", Message.of("outside-period", event.occurred(), period));
        } else if (list.equals(EARLIER) && !event.occurred().isBefore(period.first())) {
            wrong(list, index, "occurred", Message.of("not-before-period", event.occurred(), period));
        }
    }

    private void cause(String list, int index, Event event) {
        var kind = scheme.events().get(event.kind());
        if (!event.cause().isEmpty()) {
            objections.code(list, index, "cause", event.cause(), scheme.causes().keySet(), "unknown-cause");
        } else if (kind != null && kind.causeNeeded() && event.substantiated()) {
            wrong(list, index, "cause", Message.of("cause-needed", event.kind()));
        }
    }

    /** What an event is judged by; of an earlier one, which is not judged, it does not matter. */
    private void judged(int index, Event event) {
        var kind = scheme.events().get(event.kind());
        var amount = event.amount();
        if (amount.signum() < 0) {
            wrong(EVENTS, index, "amount", Message.of("negative", amount.toPlainString()));
        }
        if (kind == null) {
            return;
        }
        if (kind.amountNeeded() && event.substantiated() && amount.signum() == 0) {
            wrong(EVENTS, index, "amount", Message.of("amount-needed", event.kind()));
        }
        if (kind.dueNeeded() && event.substantiated() && event.due().equals(Event.NEVER)) {
            wrong(EVENTS, index, "due", Message.of("due-needed", event.kind()));
        }
        var range = kind.severity();
        if (range != null && (event.severity() > 0 || event.substantiated())) {
            severity(index, event, range);
        }
    }

    private void severity(int index, Event event, Range range) {
        var given = event.severity();
        if (!range.contains(BigDecimal.valueOf(given))) {
            var message = given == 0
                    ? Message.of("severity-needed", event.kind(), range)
                    : Message.of("out-of-range", given, range);
            wrong(EVENTS, index, "severity", message);
        }
    }

    /** An event has one disposition: it is not listed twice, and not confirmed as two different things (D-15). */
    private void disposition(String list, int index, Event event, Event other) {
        var same = other.id().equals(event.id());
        if (same && other.kind().equals(event.kind())) {
            wrong(list, index, "id", Message.of("listed-twice", event.id(), event.kind()));
        } else if (same && other.substantiated() && event.substantiated()) {
            wrong(list, index, "id", Message.of("two-dispositions", event.id(), other.kind(), event.kind()));
        }
    }

    private void wrong(String list, int index, String field, Message message) {
        objections.wrong(list, index, field, message);
    }
}
