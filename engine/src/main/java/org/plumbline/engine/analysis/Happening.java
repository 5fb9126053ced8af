package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.plumbline.rules.Event;
import org.plumbline.rules.Event.Status;

/** Events that differ from one another in one thing. */
final class Happening {
    /** What is counted of an event. */
    enum EventNumber {
        SEVERITY(Event::severity),
        DAYS_LATE(Event::daysLate),
        MINUTES_TO_ESCALATION(Event::minutesToEscalation),
        DAYS_SINCE_SAME_CAUSE(Event::daysSinceSameCause);

        private final ToIntFunction<Event> number;

        EventNumber(ToIntFunction<Event> number) {
            this.number = number;
        }

        private int of(Event event) {
            return number.applyAsInt(event);
        }
    }

    private Happening() {}

    /** The same event for somebody in another role, as far as it was looked into. */
    static Event as(Event event, String role, Status status) {
        return new Identity(event.id(), role, status).of(event);
    }

    /** The same event once more. */
    static Event again(Event event) {
        return new Identity(event.id() + "'", event.role(), event.status()).of(event);
    }

    /** Which event it is, whose, and how far it was looked into; whatever happened may be alike. */
    private record Identity(String id, String role, Status status) {
        Event of(Event event) {
            return new Event(
                    id,
                    event.kind(),
                    role,
                    status,
                    event.occurred(),
                    event.severity(),
                    event.amount(),
                    event.cause(),
                    event.due(),
                    event.done(),
                    event.minutesToEscalation(),
                    event.daysSinceSameCause(),
                    event.appraisee());
        }
    }

    /** Events that are alike in all but one number, each with the next greater of it. */
    static List<List<Event>> neighbours(List<Event> events, EventNumber counted) {
        var alike = new LinkedHashMap<List<Object>, List<Event>>();
        for (var event : events) {
            alike.computeIfAbsent(but(event, counted), any -> new ArrayList<>()).add(event);
        }
        var neighbours = new ArrayList<List<Event>>();
        for (var group : alike.values()) {
            group.sort(Comparator.comparingInt(counted::of));
            for (var i = 1; i < group.size(); i++) {
                if (counted.of(group.get(i - 1)) != counted.of(group.get(i))) {
                    neighbours.add(List.of(group.get(i - 1), group.get(i)));
                }
            }
        }
        return neighbours;
    }

    /** Those of which each number but the severity is the least or the greatest of all. */
    static List<Event> extremes(List<Event> events) {
        var extremes = events;
        for (var counted : EventNumber.values()) {
            if (counted != EventNumber.SEVERITY) {
                var all = events.stream().mapToInt(counted::of).summaryStatistics();
                extremes = extremes.stream()
                        .filter(event -> counted.of(event) == all.getMin() || counted.of(event) == all.getMax())
                        .toList();
            }
        }
        return extremes;
    }

    private static List<Object> but(Event event, EventNumber counted) {
        var rest = new ArrayList<Object>(Arrays.asList(event.kind(), event.role(), event.amount(), event.cause()));
        Stream.of(EventNumber.values()).filter(each -> each != counted).forEach(each -> rest.add(each.of(event)));
        return rest;
    }

    /** In the words of an appraisal. */
    static String shown(Event event) {
        var shown = new StringBuilder(EventText.of(event));
        if (!event.cause().isEmpty()) {
            shown.append(" cause ").append(event.cause());
        }
        if (event.late()) {
            shown.append(" daysLate ").append(event.daysLate());
        }
        if (event.minutesToEscalation() != Event.ENDLESS) {
            shown.append(" minutesToEscalation ").append(event.minutesToEscalation());
        }
        if (event.daysSinceSameCause() != Event.ENDLESS) {
            shown.append(" daysSinceSameCause ").append(event.daysSinceSameCause());
        }
        return shown.toString();
    }
}
