package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.plumbline.engine.appraisal.Objections.Entry;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Event;
import org.plumbline.rules.Term;

/** Holds the events of an appraisal against a scheme: codes, what a kind needs, and what belongs to the period. */
record EventExamination(Scheme scheme, Appraisal appraisal, Objections objections) {
    private static final String EVENTS = "events";
    private static final String EARLIER = "earlierEvents";

    void examine() {
        events(EVENTS, appraisal.events());
        events(EARLIER, appraisal.earlierEvents());
    }

    private void events(String list, List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        var kinds = scheme.known(Term.EVENT);
        var roles = scheme.known(Term.ROLE);
        var listed = new HashMap<String, List<Event>>();
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var entry = objections.entry(list, i);
            entry.code("kind", event.kind(), kinds);
            entry.code("role", event.role(), roles);
            period(entry, event);
            cause(entry, event);
            if (list.equals(EVENTS)) {
                judged(entry, event);
            }
            for (var other : listed.getOrDefault(event.id(), List.of())) {
                disposition(entry, event, other);
            }
            listed.computeIfAbsent(event.id(), id -> new ArrayList<>(1)).add(event);
        }
    }

    private void period(Entry entry, Event event) {
        var period = appraisal.appraisee().period();
        if (objections.spoiled("period")) {
            return;
        }
        if (entry.list().equals(EVENTS) && !period.contains(event.occurred())) {
            entry.add("occurred", new AppraisalProblem.OutsidePeriod(event.occurred(), period));
        } else if (entry.list().equals(EARLIER) && !event.occurred().isBefore(period.first())) {
            entry.add("occurred", new AppraisalProblem.NotBeforePeriod(event.occurred(), period));
        }
    }

    private void cause(Entry entry, Event event) {
        var kind = scheme.events().get(event.kind());
        if (!event.cause().isEmpty()) {
            entry.code("cause", event.cause(), scheme.known(Term.CAUSE));
        } else if (kind != null && kind.causeNeeded() && event.substantiated()) {
            entry.add("cause", new AppraisalProblem.CauseNeeded(event.kind()));
        }
    }

    /** What an event is judged by; of an earlier one, which is not judged, it does not matter. */
    private void judged(Entry entry, Event event) {
        if (event.amount().signum() < 0) {
            entry.add("amount", new DocumentProblem.Negative(event.amount().toPlainString()));
        }
        var kind = scheme.events().get(event.kind());
        if (kind == null) {
            return;
        }
        if (event.substantiated()) {
            needed(entry, event, kind);
        }
        var range = kind.severity();
        if (range != null && (event.severity() > 0 || event.substantiated())) {
            severity(entry, event, range);
        }
    }

    private static void needed(Entry entry, Event event, EventKind kind) {
        if (kind.amountNeeded() && event.amount().signum() == 0) {
            entry.add("amount", new AppraisalProblem.AmountNeeded(event.kind()));
        }
        if (kind.dueNeeded() && event.due().equals(Event.NEVER)) {
            entry.add("due", new AppraisalProblem.DueNeeded(event.kind()));
        }
    }

    private static void severity(Entry entry, Event event, Range range) {
        var given = event.severity();
        if (!range.contains(BigDecimal.valueOf(given))) {
            entry.add(
                    "severity",
                    given == 0
                            ? new AppraisalProblem.SeverityNeeded(event.kind(), range)
                            : new DocumentProblem.OutOfRange(given, range));
        }
    }

    /** An event has one disposition: it is not listed twice, and not confirmed as two different things (D-15). */
    private static void disposition(Entry entry, Event event, Event other) {
        if (other.kind().equals(event.kind())) {
            entry.add("id", new AppraisalProblem.ListedTwice(event.id(), event.kind()));
        } else if (other.substantiated() && event.substantiated()) {
            entry.add("id", new AppraisalProblem.TwoDispositions(event.id(), other.kind(), event.kind()));
        }
    }
}
