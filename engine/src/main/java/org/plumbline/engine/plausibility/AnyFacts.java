package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Department;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.History;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Member;
import org.plumbline.rules.Outcome;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Score;
import org.plumbline.rules.Total;

/** Facts that stand for any of their kind: nothing is known of them but what is asked about. */
final class AnyFacts {
    private static final int YEAR = 2026;
    private static final BigDecimal ANY = BigDecimal.ONE;

    private AnyFacts() {}

    /** A fact for each name of a rule. */
    static Map<String, Fact> named(Rule rule) {
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            if (pattern.name() != null) {
                named.put(pattern.name(), of(pattern.type(), PeriodUnit.YEAR));
            }
        }
        return named;
    }

    /** A fact of a kind, in a period of a unit. */
    static Fact of(Class<? extends Fact> kind, PeriodUnit unit) {
        var period = new Period(unit, YEAR, 1);
        var appraisee = new Appraisee("1", "", "", period);
        var history = new History(List.of(), appraisee);
        var facts = List.<Fact>of(
                appraisee,
                history,
                event("", "", 0, period),
                achievement("", "", period),
                new Measurement("", "", ANY, 0, appraisee),
                new Compensation(ANY, ANY, appraisee),
                new Total(ANY, ANY, history, appraisee),
                new Score("", "", ANY, appraisee),
                new Outcome("", ANY, ANY, history, appraisee),
                new Member("1", "", "", 1, Member.STAYING, "", ANY, ANY, Set.of(), period),
                new Department("", 1, Map.of(), period),
                new Figure("", ANY, period),
                new Cycle(1, period));
        return facts.stream().filter(kind::isInstance).findFirst().orElseThrow();
    }

    static Event event(String kind, int severity) {
        return event(kind, "", severity, new Period(PeriodUnit.MONTH, YEAR, 1));
    }

    static Event inRole(String role) {
        return event("", role, 0, new Period(PeriodUnit.MONTH, YEAR, 1));
    }

    static Achievement achievement(String kind, String level) {
        return achievement(kind, level, new Period(PeriodUnit.YEAR, YEAR, 1));
    }

    private static Event event(String kind, String role, int severity, Period period) {
        var appraisee = new Appraisee("1", "", "", period);
        return new Event("1", kind, role, Event.Status.SUBSTANTIATED, period.first(), severity, ANY, appraisee);
    }

    private static Achievement achievement(String kind, String level, Period period) {
        return new Achievement("1", kind, level, "", period);
    }
}
