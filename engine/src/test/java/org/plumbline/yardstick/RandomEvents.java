package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Event;
import org.plumbline.rules.Exact;

/** Events of every kind, role and status within the period; some share an id, as far as they may. */
final class RandomEvents {
    private static final String[] KINDS = {
        "service-complaint",
        "medical-safety",
        "conduct-breach",
        "grievance",
        "suggestion",
        "emergency-late",
        "report-fault",
        "first-contact-refused",
        "ward-round-missed",
        "callback-missed",
        "post-left",
        "bad-drug"
    };
    private static final String[] ROLES = {"responsible", "leader", "affected"};

    private final Chance chance;
    private final Appraisee appraisee;
    private final List<Event> events = new ArrayList<>();

    RandomEvents(Chance chance, Appraisee appraisee) {
        this.chance = chance;
        this.appraisee = appraisee;
    }

    List<Event> events() {
        if (chance.percent(40)) {
            return events;
        }
        if (chance.percent(10)) {
            for (var breach = 8 + chance.below(6); breach > 0; breach--) {
                add(chance.one("conduct-breach", "conduct-breach", "post-left", "bad-drug"), "responsible");
            }
        }
        for (var more = chance.below(6); more > 0; more--) {
            add(chance.one(KINDS), chance.one(ROLES));
        }
        return events;
    }

    private void add(String kind, String role) {
        var unconfirmed = chance.percent(50) ? Event.Status.ALLEGED : Event.Status.DISMISSED;
        var status = chance.percent(70) ? Event.Status.SUBSTANTIATED : unconfirmed;
        var severity = chance.percent(50) ? 0 : chance.below(5);
        events.add(new Event(id(kind, status), kind, role, status, day(), severity, amount(kind), appraisee));
    }

    private String id(String kind, Event.Status status) {
        if (!events.isEmpty() && chance.percent(15)) {
            var id = events.get(chance.below(events.size())).id();
            if (events.stream().noneMatch(event -> event.id().equals(id) && clash(event, kind, status))) {
                return id;
            }
        }
        // The number keeps ids apart; what stands before it shuffles their order.
        return chance.one("C-", "c", "事件", "Z ") + chance.below(100) + "." + events.size();
    }

    private static boolean clash(Event event, String kind, Event.Status status) {
        return event.kind().equals(kind) || (event.substantiated() && status == Event.Status.SUBSTANTIATED);
    }

    private LocalDate day() {
        var first = appraisee.period().first();
        var days = appraisee.period().last().getDayOfYear() - first.getDayOfYear() + 1;
        return first.plusDays(chance.one(0, days - 1, chance.below(days)));
    }

    private BigDecimal amount(String kind) {
        if (!kind.equals("suggestion")) {
            return chance.percent(90) ? BigDecimal.ZERO : chance.decimal(0, 500, 2);
        }
        return switch (chance.below(3)) {
            case 0 -> Exact.plain(new BigDecimal(chance.one("1999.99", "2000", "2000.01", "0.005", "12.345")));
            case 1 -> chance.decimal(1, 2000, 2);
            default -> chance.decimal(1, 5000, 3);
        };
    }
}
