package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Event;
import org.plumbline.rules.Event.Status;
import org.plumbline.rules.Term;

/** The events there can be on a position, as far as some rules can tell them apart. */
final class Events {
    private final Scheme scheme;
    private final NamedValues named;
    private final Position position;
    private final EventNumbers numbers;

    Events(Scheme scheme, NamedValues named, Position position) {
        this.scheme = scheme;
        this.named = named;
        this.position = position;
        this.numbers = new EventNumbers(new Quantities(scheme), named);
    }

    List<Event> all() {
        var all = new ArrayList<Event>();
        kinds().forEach(kind -> all.addAll(ofKind(kind)));
        return all;
    }

    /** Those that rules name, and of the others one of each kind that must be reported alike: rules see them alike. */
    private List<EventKind> kinds() {
        var codes = named.texts(Term.EVENT);
        var seen = new HashSet<List<?>>();
        return scheme.events().values().stream()
                .filter(kind -> codes.isEmpty()
                        || codes.get().contains(kind.code())
                        || seen.add(Arrays.asList(
                                kind.amountNeeded(), kind.causeNeeded(), kind.dueNeeded(), kind.severity())))
                .toList();
    }

    private List<String> roles() {
        var codes = named.texts(Term.ROLE);
        var others = new ArrayList<String>();
        return Scheme.ROLES.stream()
                .filter(role -> codes.isEmpty() || codes.get().contains(role) || (others.isEmpty() && others.add(role)))
                .toList();
    }

    /**
     * Confirmed ones of one kind for whoever is responsible, at most so many: one number goes through all that rules can
     * tell apart, while the others stay at their ends.
     */
    List<Event> confirmed(EventKind kind, int most) {
        var severities = numbers.severities(kind);
        var each = Math.max(1, most / severities.size());
        var cause = causes(kind).get(0);
        return severities.stream()
                .flatMap(severity -> EventNumbers.ends(numbers.amounts(kind.amountNeeded())).stream()
                        .map(amount ->
                                new What(kind, Scheme.ROLES.get(0), Status.SUBSTANTIATED, severity, amount, cause))
                        .flatMap(what -> numbers.daysInTurn().map(days -> event(what, days)))
                        .limit(each))
                .limit(most)
                .toList();
    }

    /** Those of one kind. */
    List<Event> ofKind(EventKind kind) {
        var all = new ArrayList<Event>();
        for (var role : roles()) {
            for (var status : Status.values()) {
                all.addAll(of(kind, role, status));
            }
        }
        return all;
    }

    /** Whether the texts that a rule compares let an event of such a kind fire it. */
    static boolean mayBe(Rule rule, EventKind kind, Position position) {
        var event = new Event(
                "1",
                kind.code(),
                "",
                Status.ALLEGED,
                position.appraisee().period().first(),
                0,
                BigDecimal.ZERO,
                position.appraisee());
        return rule.patterns().stream()
                .filter(pattern -> pattern.presence() != Pattern.Presence.ABSENT)
                .allMatch(pattern -> pattern.needed().stream()
                        .filter(test -> test.path().term().equals(Optional.of(Term.EVENT)))
                        .allMatch(test -> test.holds(event, Map.of())));
    }

    private List<Event> of(EventKind kind, String role, Status status) {
        var all = new ArrayList<Event>();
        for (var severity : numbers.severities(kind)) {
            for (var amount : numbers.amounts(kind.amountNeeded() && status == Status.SUBSTANTIATED)) {
                for (var cause : causes(kind)) {
                    for (var days : numbers.days()) {
                        all.add(event(new What(kind, role, status, severity, amount, cause), days));
                    }
                }
            }
        }
        return all;
    }

    /** What an event is, but for its days. */
    private record What(EventKind kind, String role, Status status, int severity, BigDecimal amount, String cause) {}

    private Event event(What what, EventNumbers.Days days) {
        var first = position.appraisee().period().first();
        var dated = what.kind().dueNeeded() || days.late() > 0;
        return new Event(
                "1",
                what.kind().code(),
                what.role(),
                what.status(),
                first,
                what.severity(),
                what.amount(),
                what.cause(),
                dated ? first : Event.NEVER,
                dated ? first.plusDays(days.late()) : Event.NEVER,
                days.escalated(),
                days.since(),
                position.appraisee());
    }

    private List<String> causes(EventKind kind) {
        var causes = new ArrayList<>(scheme.causes().keySet());
        if (!kind.causeNeeded() || causes.isEmpty()) {
            causes.add(0, "");
        }
        return named.lookAt(Term.CAUSE) ? causes : List.of(causes.get(0));
    }
}
