package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Event;
import org.plumbline.rules.Term;

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
            objections.code(list, i, "kind", event.kind(), scheme.events().keySet(), UnknownCode.of(Term.EVENT));
            objections.code(list, i, "role", event.role(), Scheme.ROLES, UnknownCode.of(Term.ROLE));
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
            wrong(list, index, "occurred", new AppraisalProblem.OutsidePeriod(event.occurred(), period).message());
        } else if (list.equals(EARLIER) && !event.occurred().isBefore(period.first())) {
            wrong(list, index, "occurred", new AppraisalProblem.NotBeforePeriod(event.occurred(), period).message());
        }
    }

    private void cause(String list, int index, Event event) {
        var kind = scheme.events().get(event.kind());
        if (!event.cause().isEmpty()) {
            objections.code(list, index, "cause", event.cause(), scheme.causes().keySet(), UnknownCode.of(Term.CAUSE));
        } else if (kind != null && kind.causeNeeded() && event.substantiated()) {
            wrong(list, index, "cause", new AppraisalProblem.CauseNeeded(event.kind()).message());
        }
    }

    /** What an event is judged by; of an earlier one, which is not judged, it does not matter. */
    private void judged(int index, Event event) {
        var kind = scheme.events().get(event.kind());
        var amount = event.amount();
        if (amount.signum() < 0) {
            wrong(EVENTS, index, "amount", new DocumentProblem.Negative(amount.toPlainString()).message());
        }
        if (kind == null) {
            return;
        }
        if (kind.amountNeeded() && event.substantiated() && amount.signum() == 0) {
            wrong(EVENTS, index, "amount", new AppraisalProblem.AmountNeeded(event.kind()).message());
        }
        if (kind.dueNeeded() && event.substantiated() && event.due().equals(Event.NEVER)) {
            wrong(EVENTS, index, "due", new AppraisalProblem.DueNeeded(event.kind()).message());
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
                    ? new AppraisalProblem.SeverityNeeded(event.kind(), range).message()
                    : new DocumentProblem.OutOfRange(given, range).message();
            wrong(EVENTS, index, "severity", message);
        }
    }

    /** An event has one disposition: it is not listed twice, and not confirmed as two different things (D-15). */
    private void disposition(String list, int index, Event event, Event other) {
        var same = other.id().equals(event.id());
        if (same && other.kind().equals(event.kind())) {
            wrong(list, index, "id", new AppraisalProblem.ListedTwice(event.id(), event.kind()).message());
        } else if (same && other.substantiated() && event.substantiated()) {
            wrong(
                    list,
                    index,
                    "id",
                    new AppraisalProblem.TwoDispositions(event.id(), other.kind(), event.kind()).message());
        }
    }

    private void wrong(String list, int index, String field, Message message) {
        objections.wrong(list, index, field, message);
    }
}
