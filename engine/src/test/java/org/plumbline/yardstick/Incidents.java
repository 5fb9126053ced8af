package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Event;

/** What substantiated events bring: points taken, vetoes, awards; each kind by the events' ids (S4-1 to S4-8). */
final class Incidents {
    private static final BigDecimal BREACH = BigDecimal.valueOf(-2);
    private static final BigDecimal DRUG = BigDecimal.valueOf(-10);
    private static final int MOST_POINTS = 20;
    private static final Set<String> STANDARDS = Set.of(
            "emergency-late",
            "report-fault",
            "first-contact-refused",
            "ward-round-missed",
            "callback-missed",
            "post-left");
    private static final BigDecimal GRIEVANCE = new BigDecimal("200.00");
    private static final BigDecimal MOST_FOR_SUGGESTION = new BigDecimal("2000.00");
    private static final List<Effect> MONTH_BONUS = List.of(Effect.MONTH_BONUS);
    private static final List<Effect> HONOURS = List.of(Effect.HONOURS);
    private static final List<Effect> ALL = List.of(Effect.MONTH_BONUS, Effect.YEAR_BONUS, Effect.HONOURS);

    /** Made last: it uses the others. */
    private static final Incidents NONE = new Incidents(List.of(), true, Set.of());

    final List<Decision.Adjustment> adjustments = new ArrayList<>();
    final List<Decision.Veto> vetoes = new ArrayList<>();
    final List<Decision.Award> awards = new ArrayList<>();
    /** The rules that cancel the month's performance pay, and those that cancel the year's bonus. */
    final List<String> cancelMonth = new ArrayList<>(2);

    final List<String> cancelYear = new ArrayList<>(1);
    private final List<Event> byId;
    private int deducted;

    /** What the events bring, and in a year what vetoes of its months bring. */
    static Incidents of(Appraisal appraisal, boolean monthly) {
        var months = monthly ? Set.<Effect>of() : cancelledInMonths(appraisal);
        return appraisal.events().isEmpty() && months.isEmpty()
                ? NONE
                : new Incidents(appraisal.events(), monthly, months);
    }

    private static Set<Effect> cancelledInMonths(Appraisal appraisal) {
        var cancelled = EnumSet.noneOf(Effect.class);
        for (var result : appraisal.history().results()) {
            if (result.period().year() == appraisal.appraisee().period().year()) {
                cancelled.addAll(result.cancelled());
            }
        }
        return cancelled;
    }

    private Incidents(List<Event> events, boolean monthly, Set<Effect> months) {
        byId = new ArrayList<>(events);
        byId.removeIf(event -> !event.substantiated());
        byId.sort(Comparator.comparing(Event::id));
        if (monthly) {
            // By rule name: the limit takes from the last.
            deduct(event -> event.kind().equals("bad-drug"), DRUG, Reasons.BAD_DRUG);
            deduct(event -> STANDARDS.contains(event.kind()), BREACH, Reasons.STANDARDS);
            deduct(event -> event.kind().equals("conduct-breach"), BREACH, Reasons.CONDUCT);
        }
        veto("bad-drug", "responsible", HONOURS, Reasons.DRUG_VETO);
        veto("medical-safety", "responsible", ALL, Reasons.INCIDENT_VETO);
        veto("medical-safety", "leader", HONOURS, Reasons.LEADER_VETO);
        ofMonths(months);
        if (monthly) {
            veto("service-complaint", "responsible", MONTH_BONUS, Reasons.COMPLAINT_VETO);
        }
        awards();
    }

    /** Whether an incident holds grade and coefficient down (D-12). */
    boolean worst() {
        return !cancelYear.isEmpty();
    }

    /** Takes points, at most 20 in all (D-16, D-74). */
    private void deduct(Predicate<Event> kind, BigDecimal points, Reason reason) {
        for (var event : byId) {
            if (kind.test(event) && event.role().equals("responsible")) {
                var most = BigDecimal.valueOf(deducted - MOST_POINTS);
                var taken = points.max(most);
                deducted -= taken.intValue();
                adjustments.add(new Decision.Adjustment(
                        taken, reason.rule(), reason.clauses(), List.of(event.id()), null, "conduct"));
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

    /** A year obeys the vetoes of its months (D-75). */
    private void ofMonths(Set<Effect> cancelled) {
        if (cancelled.contains(Effect.YEAR_BONUS)) {
            var reason = Reasons.MONTHS_BONUS_VETO;
            vetoes.add(new Decision.Veto(
                    List.of(Effect.YEAR_BONUS),
                    "unqualified",
                    BigDecimal.ZERO,
                    reason.rule(),
                    reason.clauses(),
                    List.of()));
            once(cancelYear, true, reason);
        }
        if (cancelled.contains(Effect.HONOURS)) {
            var reason = Reasons.MONTHS_HONOURS_VETO;
            vetoes.add(new Decision.Veto(HONOURS, null, null, reason.rule(), reason.clauses(), List.of()));
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
