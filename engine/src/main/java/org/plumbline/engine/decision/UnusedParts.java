package org.plumbline.engine.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision.NotMeasured;
import org.plumbline.engine.decision.Decision.Unused;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Event;

/** Gathers what of one appraisal nothing looked at; most have nothing of that, and make no list. */
final class UnusedParts {
    private static final Comparator<Unused> BY_ID = Comparator.comparing((Unused unused) -> String.valueOf(unused.id()))
            .thenComparing(unused -> String.valueOf(unused.fields()));

    private final LookedAt seen;
    private final Tally tally;
    private final Appraisal appraisal;
    private List<Unused> all = List.of();

    UnusedParts(LookedAt seen, Tally tally) {
        this.seen = seen;
        this.tally = tally;
        this.appraisal = tally.appraisal();
    }

    /** List by list as documents have them, within each by id and period. */
    List<Unused> all() {
        tally.notMeasured().forEach(this::source);
        each(appraisal.events(), this::event);
        each(appraisal.earlierEvents(), this::earlierEvent);
        history();
        if (appraisal.compensation() != null && !seen.seesCompensation()) {
            whole("compensation", null);
        }
        return all;
    }

    /** Only what is found is put in order: mostly that is nothing. */
    private <T> void each(List<T> some, Consumer<T> look) {
        var from = all.size();
        some.forEach(look);
        if (all.size() - from > 1) {
            all.subList(from, all.size()).sort(BY_ID);
        }
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
        if (!results.isEmpty()) {
            var history = new UnusedHistory(seen, tally.indicators(), appraisal.history());
            each(results, result -> result(history, result));
        }
    }

    private void result(UnusedHistory history, EarlierResult result) {
        if (!history.isUsed(result)) {
            whole("history", result.period().toString());
            return;
        }
        var parts = history.parts(result);
        if (!parts.isEmpty()) {
            parts("history", result.period().toString(), parts);
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
