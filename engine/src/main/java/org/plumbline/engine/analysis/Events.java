package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.limits.Grid;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.EventKind;
import org.plumbline.rules.Event;
import org.plumbline.rules.Event.Status;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Term;

/** The events there can be on a ground, as far as some rules can tell them apart. */
record Events(Scheme scheme, NamedValues limits, Ground ground) {
    private static final Range SEVERITIES = new Range(BigDecimal.ZERO, BigDecimal.valueOf(100));
    private static final int MOST_DAYS_LATE = 300;
    private static final int MUCH = 1_000_000;
    private static final BigDecimal USUAL_AMOUNT = BigDecimal.valueOf(100);
    private static final int MONEY_DECIMALS = 2;

    List<Event> all() {
        var all = new ArrayList<Event>();
        kinds().forEach(kind -> all.addAll(ofKind(kind)));
        return all;
    }

    /** Those that rules name, and of the others one of each kind that must be reported alike: rules see them alike. */
    private List<EventKind> kinds() {
        var named = limits.texts(Term.EVENT);
        var seen = new HashSet<List<?>>();
        return scheme.events().values().stream()
                .filter(kind -> named.isEmpty()
                        || named.get().contains(kind.code())
                        || seen.add(Arrays.asList(
                                kind.amountNeeded(), kind.causeNeeded(), kind.dueNeeded(), kind.severity())))
                .toList();
    }

    private List<String> roles() {
        var named = limits.texts(Term.ROLE);
        var others = new ArrayList<String>();
        return Scheme.ROLES.stream()
                .filter(role -> named.isEmpty() || named.get().contains(role) || (others.isEmpty() && others.add(role)))
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
    static boolean mayBe(Rule rule, EventKind kind, Ground ground) {
        var event = new Event(
                "1",
                kind.code(),
                "",
                Status.ALLEGED,
                ground.appraisee().period().first(),
                0,
                BigDecimal.ZERO,
                ground.appraisee());
        return rule.patterns().stream()
                .filter(pattern -> pattern.presence() != Pattern.Presence.ABSENT)
                .allMatch(pattern -> pattern.needed().stream()
                        .filter(test -> test.path().term().equals(Optional.of(Term.EVENT)))
                        .allMatch(test -> test.holds(event, Map.of())));
    }

    private List<Event> of(EventKind kind, String role, Status status) {
        var all = new ArrayList<Event>();
        for (var severity : severities(kind)) {
            for (var amount : amounts(kind, status)) {
                for (var cause : causes(kind)) {
                    for (var late : daysLate()) {
                        for (var escalated : ages(Quantity.MINUTES_TO_ESCALATION)) {
                            for (var since : ages(Quantity.DAYS_SINCE_SAME_CAUSE)) {
                                all.add(event(kind, role, status, severity, amount, cause, late, escalated, since));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private Event event(
            EventKind kind,
            String role,
            Status status,
            int severity,
            BigDecimal amount,
            String cause,
            int late,
            int escalated,
            int since) {
        var first = ground.appraisee().period().first();
        var dated = kind.dueNeeded() || late > 0;
        LocalDate due = dated ? first : Event.NEVER;
        LocalDate done = dated ? first.plusDays(late) : Event.NEVER;
        return new Event(
                "1",
                kind.code(),
                role,
                status,
                first,
                severity,
                amount,
                cause,
                due,
                done,
                escalated,
                since,
                ground.appraisee());
    }

    private List<Integer> severities(EventKind kind) {
        var own = kind.severity();
        var range = own == null ? SEVERITIES : own;
        if (!limits.lookAt(Quantity.SEVERITY)) {
            return List.of(own == null ? 0 : own.least().intValueExact());
        }
        return Grid.of(range, 0).around(limits.numbers(Quantity.SEVERITY)).stream()
                .map(BigDecimal::intValueExact)
                .toList();
    }

    private List<BigDecimal> amounts(EventKind kind, Status status) {
        var needed = kind.amountNeeded() && status == Status.SUBSTANTIATED;
        if (!limits.lookAt(Quantity.AMOUNT)) {
            return List.of(needed ? USUAL_AMOUNT : BigDecimal.ZERO);
        }
        var least = needed ? BigDecimal.ONE.movePointLeft(MONEY_DECIMALS) : BigDecimal.ZERO;
        return new Grid(least, BigDecimal.valueOf(MUCH), MONEY_DECIMALS).around(limits.numbers(Quantity.AMOUNT));
    }

    private List<String> causes(EventKind kind) {
        var causes = new ArrayList<>(scheme.causes().keySet());
        if (!kind.causeNeeded() || causes.isEmpty()) {
            causes.add(0, "");
        }
        return limits.lookAt(Term.CAUSE) ? causes : List.of(causes.get(0));
    }

    private List<Integer> daysLate() {
        if (!limits.lookAt(Quantity.DAYS_LATE)) {
            return List.of(0);
        }
        var around = new ArrayList<>(limits.numbers(Quantity.DAYS_LATE));
        around.add(BigDecimal.ZERO);
        return Grid.whole(0, MOST_DAYS_LATE).around(around).stream()
                .map(BigDecimal::intValueExact)
                .toList();
    }

    /** How long ago something was, or that it never was. */
    private List<Integer> ages(Quantity quantity) {
        var ages = new ArrayList<>(List.of(Event.ENDLESS));
        if (limits.lookAt(quantity)) {
            Grid.whole(0, MUCH).around(limits.numbers(quantity)).forEach(age -> ages.add(age.intValueExact()));
        }
        return ages;
    }
}
