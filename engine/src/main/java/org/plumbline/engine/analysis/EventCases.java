package org.plumbline.engine.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;
import org.plumbline.rules.Event;

/** Somebody who did equally well in everything, and what he ends with where something happened as well; decided once each. */
final class EventCases {
    private final Engine engine;
    private final Appraisal usual;
    private final String where;
    private final Map<List<Event>, Optional<Decision>> decisions = new HashMap<>();

    EventCases(Engine engine, Appraisal usual, String where) {
        this.engine = engine;
        this.usual = usual;
        this.where = where;
    }

    /** The same case, judged by other rules. */
    EventCases judgedBy(Engine other) {
        return new EventCases(other, usual, where);
    }

    /** What is left where this happened; empty where rules fail, which is said elsewhere. */
    Optional<EndResult> after(List<Event> events) {
        return decision(events).map(decision -> EndResult.of(engine.scheme(), decision));
    }

    /** The decision where this happened; empty where rules fail. */
    Optional<Decision> decision(List<Event> events) {
        return decisions.computeIfAbsent(events, this::decide);
    }

    private Optional<Decision> decide(List<Event> events) {
        try {
            return Optional.of(engine.decide(ExampleAppraisals.with(usual, events)));
        } catch (FlawedRules | Refused notDecided) {
            return Optional.empty();
        }
    }

    /** Two cases side by side, and what each comes to. */
    String shown(List<Event> before, List<Event> after) {
        return where + ": " + shown(before) + "; " + shown(after);
    }

    private String shown(List<Event> events) {
        var happened =
                events.isEmpty() ? "–" : events.stream().map(Happening::shown).collect(Collectors.joining(" + "));
        return "[" + happened + "] " + after(events).map(EndResult::shown).orElse("");
    }
}
