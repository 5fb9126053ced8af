package org.plumbline.engine.appraisal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Event;

/** Reads events, and sees which of them come after others on the same cause (D-44). */
public final class EventReader {
    private static final String[] FIELDS = {
        "id", "kind", "severity", "role", "status", "occurred", "amount", "cause", "due", "done", "minutesToEscalation"
    };
    private static final int MOST_SEVERITY = 100;
    private static final Map<String, Event.Status> STATUSES = Arrays.stream(Event.Status.values())
            .collect(Collectors.toUnmodifiableMap(status -> status.name().toLowerCase(Locale.ROOT), status -> status));

    /** Of two on one day the one with the smaller id counts as the first, so that order never matters. */
    private static final Comparator<Event> ONE_BY_ONE =
            Comparator.comparing(Event::occurred).thenComparing(Event::id);

    private EventReader() {}

    static Event event(Fields fields, Appraisee appraisee) {
        fields.only(FIELDS);
        var severity = severity(fields);
        var occurred = fields.formed("occurred", EventReader::day, LocalDate.MIN, DocumentProblem.OddDay::new);
        return new Event(
                fields.text("id"),
                fields.text("kind"),
                fields.text("role"),
                fields.formed("status", EventReader::status, Event.Status.ALLEGED, AppraisalProblem.OddStatus::new),
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

    private static int severity(Fields fields) {
        var severity = fields.whole("severity", 0);
        if (severity > MOST_SEVERITY) {
            fields.problem("severity", new DocumentProblem.OutOfRange(severity, "0.." + MOST_SEVERITY));
        }
        return severity;
    }

    /** Lets each event that names a cause know how long before it the last one like it was. */
    static List<Event> afterOthers(List<Event> events, List<Event> earlier) {
        if (events.stream().allMatch(event -> event.cause().isEmpty())) {
            return events;
        }
        var alike = Stream.concat(earlier.stream(), events.stream())
                .filter(Event::substantiated)
                .collect(Collectors.groupingBy(Alike::of, Collectors.toCollection(() -> new TreeSet<>(ONE_BY_ONE))));
        return events.stream()
                .map(event -> event.cause().isEmpty()
                        ? event
                        : event.afterSameCause(
                                days(event, alike.getOrDefault(Alike.of(event), new TreeSet<>(ONE_BY_ONE)))))
                .toList();
    }

    /** What events have in common that repeat one another. */
    private record Alike(String kind, String cause, String role) {
        static Alike of(Event event) {
            return new Alike(event.kind(), event.cause(), event.role());
        }
    }

    private static int days(Event event, NavigableSet<Event> alike) {
        var last = alike.lower(event);
        return last == null
                ? Event.ENDLESS
                : (int) Math.min(Event.ENDLESS, ChronoUnit.DAYS.between(last.occurred(), event.occurred()));
    }

    private static LocalDate since(LocalDate occurred, Fields fields, String name) {
        if (!fields.has(name)) {
            return Event.NEVER;
        }
        var day = fields.formed(name, EventReader::day, Event.NEVER, DocumentProblem.OddDay::new);
        if (day.isBefore(occurred)) {
            fields.problem(name, new AppraisalProblem.BeforeItOccurred(day, occurred));
        }
        return day;
    }

    private static Optional<Event.Status> status(String word) {
        return Optional.ofNullable(STATUSES.get(word));
    }

    /** A day written 2026-07-12; empty for any other text. */
    public static Optional<LocalDate> day(String text) {
        // Read by hand: the formatter of the JDK takes longer than all else that is read of an event.
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        var year = digits(text, 0, 4);
        var month = digits(text, 5, 7);
        var day = digits(text, 8, 10);
        var written = year >= 0 && 1 <= month && month <= 12 && 1 <= day;
        return written && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /** The number that digits from 0 to 9 are; -1 where something else is among them. */
    private static int digits(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            var digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
