package org.plumbline.engine.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision.NotMeasured;
import org.plumbline.engine.decision.Decision.Unused;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Event;
import org.plumbline.rules.Period;

/** Gathers what of one appraisal nothing looked at; most have nothing of that, and make no list. */
final class UnusedParts {
    private static final Comparator<Event> BY_ID =
            Comparator.comparing(Event::id).thenComparing(Event::kind);
    private static final Comparator<EarlierResult> BY_PERIOD = Comparator.comparing(
                    EarlierResult::period, Comparator.comparing(Period::first))
            .thenComparing(result -> result.period().unit());

    private final LookedAt seen;
    private final Tally tally;
    private final Appraisal appraisal;
    private List<Unused> all = List.of();

    UnusedParts(LookedAt seen, Tally tally) {
        this.seen = seen;
        this.tally = tally;
        this.appraisal = tally.appraisal();
    }

    /** As documents list them, events by id and earlier results by period. */
    List<Unused> all() {
        tally.notMeasured().forEach(this::source);
        inOrder(appraisal.events(), BY_ID).forEach(this::event);
        inOrder(appraisal.earlierEvents(), BY_ID).forEach(this::earlierEvent);
        history();
        if (appraisal.compensation() != null && !seen.seesCompensation()) {
            whole("compensation", null);
        }
        return all;
    }

    private static <T> List<T> inOrder(List<T> some, Comparator<T> order) {
        return some.size() < 2 ? some : some.stream().sorted(order).toList();
    }

    /** Where a figure comes from shows beside its points, and where it has none, nowhere. */
    private void source(NotMeasured absent) {
        var given = appraisal.measurements().get(absent.indicator());
        if (given != null && !given.source().isEmpty()) {
            parts("measurements", absent.indicator(), List.of("source"));
        }
    }

    private void event(Event event) {
        if (!seen.sees(event.kind())) {
            whole("events", event.id());
            return;
        }
        var fields = new ArrayList<String>(0);
        for (var field : EventField.ALL) {
            if (field.isGiven(event) && !(seen.sees(event.kind(), field) && field.canMatter(event))) {
                fields.add(field.code());
            }
        }
        parts("events", event.id(), fields);
    }

    /** Earlier events are not judged: all that can be looked at is when they were, and that of those with a cause. */
    private void earlierEvent(Event event) {
        if (!seen.seesEarlier(event.kind()) || event.cause().isEmpty()) {
            whole("earlierEvents", event.id());
        }
    }

    private void history() {
        var results = appraisal.history().results();
        if (results.isEmpty()) {
            return;
        }
        var history = new UnusedHistory(seen, tally.indicators(), appraisal.history());
        var some = new ArrayList<EarlierResult>(0);
        for (var result : results) {
            if (!history.isUsed(result) || !history.parts(result).isEmpty()) {
                some.add(result);
            }
        }
        for (var result : inOrder(some, BY_PERIOD)) {
            var period = result.period().toString();
            if (history.isUsed(result)) {
                parts("history", period, history.parts(result));
            } else {
                whole("history", period);
            }
        }
    }

    private void whole(String in, @Nullable String id) {
        add(new Unused(in, id, null));
    }

    private void parts(String in, String id, List<String> fields) {
        if (!fields.isEmpty()) {
            add(new Unused(in, id, fields));
        }
    }

    private void add(Unused unused) {
        if (all.isEmpty()) {
            all = new ArrayList<>();
        }
        all.add(unused);
    }
}
