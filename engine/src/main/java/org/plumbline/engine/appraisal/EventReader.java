package org.plumbline.engine.appraisal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Event;

/** Reads events, and sees which of them come after others on the same cause (D-44). */
public final class EventReader {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MOST_SEVERITY = 100;

    private EventReader() {}

    static Event event(Fields fields, Appraisee appraisee) {
        fields.only(
                "id",
                "kind",
                "severity",
                "role",
                "status",
                "occurred",
                "amount",
                "cause",
                "due",
                "done",
                "minutesToEscalation");
        var severity = fields.whole("severity", 0);
        if (severity > MOST_SEVERITY) {
            fields.problem("severity", "out-of-range", severity, "0.." + MOST_SEVERITY);
        }
        var occurred = fields.formed("occurred", EventReader::day, LocalDate.MIN, "odd-day");
        return new Event(
                fields.text("id"),
                fields.text("kind"),
                fields.text("role"),
                fields.formed("status", EventReader::status, Event.Status.ALLEGED, "odd-status"),
                occurred,
                severity,
                fields.optionalNumber("amount"),
                fields.optionalText("cause"),
                since(occurred, fields, "due"),
                since(occurred, fields, "done"),
                fields.whole("minutesToEscalation", Event.ENDLESS),
                Event.ENDLESS,
                appraisee);
    }

    /** Lets each event that names a cause know how long before it the last one like it was. */
    static List<Event> afterOthers(List<Event> events, List<Event> earlier) {
        if (events.stream().allMatch(event -> event.cause().isEmpty())) {
            return events;
        }
        var all = new ArrayList<>(earlier);
        all.addAll(events);
        return events.stream()
                .map(event -> event.cause().isEmpty() ? event : event.afterSameCause(days(event, all)))
                .toList();
    }

    private static int days(Event event, List<Event> all) {
        var least = Event.ENDLESS;
        for (var other : all) {
            if (other.substantiated() && alike(other, event) && before(other, event)) {
                least = Math.min(least, days(other.occurred(), event.occurred()));
            }
        }
        return least;
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) Math.min(Event.ENDLESS, ChronoUnit.DAYS.between(from, to));
    }

    private static boolean alike(Event one, Event other) {
        return one.kind().equals(other.kind())
                && one.cause().equals(other.cause())
                && one.role().equals(other.role());
    }

    /** Of two on one day the one with the smaller id counts as the first, so that order never matters. */
    private static boolean before(Event one, Event other) {
        var order = one.occurred().compareTo(other.occurred());
        return order < 0 || (order == 0 && one.id().compareTo(other.id()) < 0);
    }

    private static LocalDate since(LocalDate occurred, Fields fields, String name) {
        if (!fields.has(name)) {
            return Event.NEVER;
        }
        var day = fields.formed(name, EventReader::day, Event.NEVER, "odd-day");
        if (day.isBefore(occurred)) {
            fields.problem(name, "before-it-occurred", day, occurred);
        }
        return day;
    }

    private static Optional<Event.Status> status(String word) {
        return Arrays.stream(Event.Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** A day written 2026-07-12; empty for any other text. */
    public static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
