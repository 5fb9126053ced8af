package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.analysis.Happening.EventNumber;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Nature;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Event;
import org.plumbline.rules.Event.Status;

/** The pairs of cases that tell whether events of a kind come to what they should. */
final class EventPairs {
    private static final String LEADER = "leader";
    private static final String AFFECTED = "affected";
    /** So many different events of a kind are enough. */
    private static final int MOST = 400;

    private final EventKind kind;
    private final List<Event> confirmed;
    private final List<EventPair> pairs = new ArrayList<>();

    EventPairs(EventKind kind, Events events) {
        this.kind = kind;
        this.confirmed = events.confirmed(kind, MOST);
    }

    /** Confirmed events, for somebody in each role. */
    List<Event> single() {
        return Happening.extremes(confirmed).stream()
                .flatMap(event -> Scheme.ROLES.stream().map(role -> Happening.as(event, role, Status.SUBSTANTIATED)))
                .toList();
    }

    List<EventPair> all() {
        for (var event : Happening.extremes(confirmed)) {
            unconfirmed(event);
            switch (kind.nature()) {
                case HARM -> harm(event);
                case MERIT -> merit(event);
                case NEITHER -> {}
            }
        }
        if (kind.nature() == Nature.HARM) {
            neighbours(EventNumber.SEVERITY, Expectation.noBetter(ConductProblem.MoreSeverePays::new));
            // Fewer days since the last one are more harm.
            neighbours(EventNumber.DAYS_SINCE_SAME_CAUSE, Expectation.noWorse(ConductProblem.RepeatedPays::new));
        }
        neighbours(EventNumber.DAYS_LATE, Expectation.noBetter(ConductProblem.LatePays::new));
        neighbours(EventNumber.MINUTES_TO_ESCALATION, Expectation.noBetter(ConductProblem.EscalatedCosts::new));
        return pairs;
    }

    private void unconfirmed(Event event) {
        for (var role : Scheme.ROLES) {
            happens(Happening.as(event, role, Status.ALLEGED), Expectation.same(ConductProblem.AllegedCounts::new));
            happens(Happening.as(event, role, Status.DISMISSED), Expectation.same(ConductProblem.DismissedCounts::new));
        }
    }

    private void harm(Event event) {
        var pays = Expectation.noBetter(ConductProblem.HarmPays::new);
        happens(event, pays);
        pair(List.of(event), List.of(event, Happening.again(event)), pays);
        var led = Happening.as(event, LEADER, Status.SUBSTANTIATED);
        happens(led, pays);
        happens(led, Expectation.noWorse(ConductProblem.LeaderLoses::new).of(rule -> !EventRules.looksAtRoles(rule)));
        // Somebody who suffered it may well be given something.
        happens(
                Happening.as(event, AFFECTED, Status.SUBSTANTIATED),
                Expectation.noWorse(ConductProblem.AffectedLoses::new).of(EventPairs::forgetsTheAffected));
    }

    private static boolean forgetsTheAffected(Rule rule) {
        return !EventRules.names(rule, AFFECTED);
    }

    private void merit(Event event) {
        for (var role : Scheme.ROLES) {
            happens(
                    Happening.as(event, role, Status.SUBSTANTIATED),
                    Expectation.noWorse(ConductProblem.MeritCosts::new));
        }
    }

    private void happens(Event event, Expectation expected) {
        pair(List.of(), List.of(event), expected);
    }

    private void neighbours(EventNumber counted, Expectation expected) {
        Happening.neighbours(confirmed, counted)
                .forEach(two -> pair(List.of(two.get(0)), List.of(two.get(1)), expected));
    }

    private void pair(List<Event> before, List<Event> after, Expectation expected) {
        pairs.add(new EventPair(kind.code(), before, after, expected));
    }
}
