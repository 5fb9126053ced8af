package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Event;

/** What substantiated events bring: points taken, vetoes, awards; each kind by the events' ids (S4-1 to S4-8). */
final class Incidents {
    private static final BigDecimal BREACH = BigDecimal.valueOf(-2);
    private static final int MOST_BREACHES = 10;
    private static final BigDecimal GRIEVANCE = new BigDecimal("200.00");
    private static final BigDecimal MOST_FOR_SUGGESTION = new BigDecimal("2000.00");
    private static final List<Effect> MONTH_BONUS = List.of(Effect.MONTH_BONUS);
    private static final List<Effect> HONOURS = List.of(Effect.HONOURS);
    private static final List<Effect> ALL = List.of(Effect.MONTH_BONUS, Effect.YEAR_BONUS, Effect.HONOURS);

    /** Made last: it uses the others. */
    private static final Incidents NONE = new Incidents(List.of(), true);

    final List<Decision.Adjustment> adjustments = new ArrayList<>();
    final List<Decision.Veto> vetoes = new ArrayList<>();
    final List<Decision.Award> awards = new ArrayList<>();
    /** The rules that cancel the month's performance pay, and those that cancel the year's bonus. */
    final List<String> cancelMonth = new ArrayList<>(2);

    final List<String> cancelYear = new ArrayList<>(1);
    private final List<Event> byId;

    static Incidents of(List<Event> events, boolean monthly) {
        return events.isEmpty() ? NONE : new Incidents(events, monthly);
    }

    private Incidents(List<Event> events, boolean monthly) {
        byId = new ArrayList<>(events);
        byId.removeIf(event -> !event.substantiated());
        byId.sort(Comparator.comparing(Event::id));
        if (monthly) {
            breaches();
        }
        veto("medical-safety", "responsible", ALL, Reasons.INCIDENT_VETO);
        veto("medical-safety", "leader", HONOURS, Reasons.LEADER_VETO);
        if (monthly) {
            veto("service-complaint", "responsible", MONTH_BONUS, Reasons.COMPLAINT_VETO);
        }
        awards();
    }

    /** Whether an incident holds grade and coefficient down (D-12). */
    boolean worst() {
        return !cancelYear.isEmpty();
    }

    private void breaches() {
        for (var event : byId) {
            if (is(event, "conduct-breach", "responsible")) {
                var points = adjustments.size() < MOST_BREACHES ? BREACH : BigDecimal.ZERO;
                adjustments.add(new Decision.Adjustment(
                        points, Reasons.CONDUCT.rule(), Reasons.CONDUCT.clauses(), List.of(event.id())));
            }
        }
    }

    private void veto(String kind, String role, List<Effect> cancels, Reason reason) {
        var worst = cancels.contains(Effect.YEAR_BONUS);
        for (var event : byId) {
            if (is(event, kind, role)) {
                vetoes.add(new Decision.Veto(
                        cancels,
                        worst ? "unqualified" : null,
                        worst ? BigDecimal.ZERO : null,
                        reason.rule(),
                        reason.clauses(),
                        List.of(event.id())));
                once(cancelMonth, cancels.contains(Effect.MONTH_BONUS), reason);
                once(cancelYear, worst, reason);
            }
        }
    }

    private static void once(List<String> rules, boolean cancels, Reason reason) {
        if (cancels && !rules.contains(reason.rule())) {
            rules.add(reason.rule());
        }
    }

    private void awards() {
        for (var event : byId) {
            if (is(event, "grievance", "affected")) {
                award("grievance", GRIEVANCE, Reasons.GRIEVANCE, event);
            }
        }
        for (var event : byId) {
            if (event.kind().equals("suggestion")) {
                award("suggestion", Standing.money(event.amount().min(MOST_FOR_SUGGESTION)), Reasons.SUGGESTION, event);
            }
        }
    }

    private void award(String award, BigDecimal amount, Reason reason, Event event) {
        awards.add(new Decision.Award(award, amount, reason.rule(), reason.clauses(), List.of(event.id())));
    }

    private static boolean is(Event event, String kind, String role) {
        return event.kind().equals(kind) && event.role().equals(role);
    }
}
