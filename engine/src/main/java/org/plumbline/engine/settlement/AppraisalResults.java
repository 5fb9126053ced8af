package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.plumbline.engine.appraisal.EffectReader;
import org.plumbline.engine.appraisal.Fields;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** What the appraisals of a member came to: as decisions say it, or as it is given beside them. */
final class AppraisalResults {
    private static final Period NO_PERIOD = new Period(PeriodUnit.YEAR, 0, 1);
    private static final int MOST_DECISIONS = 100;

    private final String scheme;
    private final Period period;
    private final Set<Effect> cancelled = EnumSet.noneOf(Effect.class);
    private String grade = "";
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal coefficient = BigDecimal.ZERO;
    private boolean found;

    AppraisalResults(String scheme, Period period) {
        this.scheme = scheme;
        this.period = period;
    }

    String grade() {
        return grade;
    }

    BigDecimal total() {
        return total;
    }

    BigDecimal coefficient() {
        return coefficient;
    }

    Set<Effect> cancelled() {
        return cancelled;
    }

    /** Reads what there is of the member with this id on this post. */
    void read(Fields member, String id, String post) {
        EffectReader.read(member, "cancelled", cancelled);
        member.list("decisions", MOST_DECISIONS, decision -> {
            appraisee(decision, id, post);
            decision(decision);
            return decision;
        });
        for (var name : new String[] {"total", "grade", "coefficient"}) {
            if (found && member.has(name)) {
                member.problem(name, new SettlementProblem.GivenTwice(name));
            }
        }
        if (!found) {
            total = member.optionalNumber("total");
            grade = member.optionalText("grade");
            coefficient = member.optionalNumber("coefficient");
        }
    }

    private void appraisee(Fields decision, String id, String post) {
        same(decision, "scheme", decision.text("scheme"), scheme);
        var appraisee = decision.object("appraisee");
        same(appraisee, "id", appraisee.text("id"), id);
        if (appraisee.has("post")) {
            same(appraisee, "post", appraisee.text("post"), post);
        }
    }

    private static void same(Fields fields, String name, String given, String expected) {
        if (!given.isEmpty() && !expected.isEmpty() && !given.equals(expected)) {
            fields.problem(name, new SettlementProblem.OtherThanMember(given, expected));
        }
    }

    /** A decision as {@code score --json} writes it: one of this cycle gives the figures, all of them the vetoes. */
    private void decision(Fields decision) {
        var decided = decision.formed("period", Period::parse, NO_PERIOD, DocumentProblem.OddPeriod::new);
        if (!decided.equals(NO_PERIOD) && !period.contains(decided)) {
            decision.problem("period", new SettlementProblem.OutsideCycle(decided, period));
        }
        if (decided.equals(period)) {
            figures(decision, decided);
        }
        decision.list("vetoes", MOST_DECISIONS, veto -> {
            EffectReader.read(veto, "cancels", cancelled);
            return veto;
        });
    }

    private void figures(Fields decision, Period decided) {
        if (found) {
            decision.problem("period", new SettlementProblem.DecidedTwice(decided));
        }
        found = true;
        total = decision.number("total");
        grade = decision.optionalText("grade");
        coefficient = decision.optionalNumber("coefficient");
    }
}
