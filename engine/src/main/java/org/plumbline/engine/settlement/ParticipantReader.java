package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.EffectReader;
import org.plumbline.engine.appraisal.Fields;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Member;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** Reads a member: the few figures that are needed of the appraisal, or the decisions that hold them. */
final class ParticipantReader {
    private static final Period NO_PERIOD = new Period(PeriodUnit.YEAR, 0, 1);
    private static final int MOST_DECISIONS = 100;

    private final String scheme;
    private final Period period;

    ParticipantReader(String scheme, Period period) {
        this.scheme = scheme;
        this.period = period;
    }

    /** What the appraisals came to. */
    private static final class Results {
        private String grade = "";
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal coefficient = BigDecimal.ZERO;
        private boolean found;
        private final Set<Effect> cancelled = EnumSet.noneOf(Effect.class);
    }

    Participant read(Fields fields) {
        fields.only(
                "id",
                "post",
                "department",
                "leaving",
                "total",
                "grade",
                "coefficient",
                "cancelled",
                "decisions",
                "compensation");
        var id = fields.text("id");
        var post = fields.optionalText("post");
        var results = new Results();
        EffectReader.read(fields, "cancelled", results.cancelled);
        fields.list("decisions", MOST_DECISIONS, decision -> {
            decision(decision, id, post, results);
            return decision;
        });
        figures(fields, results);
        var leaving = leaving(fields);
        var pay = fields.has("compensation") ? fields.object("compensation").only("base", "floating") : null;
        return new Participant(
                id,
                post,
                fields.optionalText("department"),
                leaving == null ? Member.STAYING : leaving.text("how"),
                leaving == null ? 0 : leaving.whole("instalmentsPaid", 0),
                results.grade,
                results.total,
                results.coefficient,
                results.cancelled,
                pay == null ? BigDecimal.ZERO : pay.number("base"),
                pay == null ? BigDecimal.ZERO : pay.number("floating"));
    }

    private static @Nullable Fields leaving(Fields fields) {
        return fields.has("leaving") ? fields.object("leaving").only("how", "instalmentsPaid") : null;
    }

    private static void figures(Fields fields, Results results) {
        for (var name : new String[] {"total", "grade", "coefficient"}) {
            if (results.found && fields.has(name)) {
                fields.problem(name, new SettlementProblem.GivenTwice(name));
            }
        }
        if (!results.found) {
            results.total = fields.optionalNumber("total");
            results.grade = fields.optionalText("grade");
            results.coefficient = fields.optionalNumber("coefficient");
        }
    }

    /** A decision as {@code score --json} writes it: one of this cycle gives the figures, all of them the vetoes. */
    private void decision(Fields decision, String id, String post, Results results) {
        same(decision, "scheme", decision.text("scheme"), scheme);
        var appraisee = decision.object("appraisee");
        same(appraisee, "id", appraisee.text("id"), id);
        if (appraisee.has("post")) {
            same(appraisee, "post", appraisee.text("post"), post);
        }
        var decided = decision.formed("period", Period::parse, NO_PERIOD, DocumentProblem.OddPeriod::new);
        if (!decided.equals(NO_PERIOD) && !period.contains(decided)) {
            decision.problem("period", new SettlementProblem.OutsideCycle(decided, period));
        }
        if (decided.equals(period)) {
            if (results.found) {
                decision.problem("period", new SettlementProblem.DecidedTwice(decided));
            }
            results.found = true;
            results.total = decision.number("total");
            results.grade = decision.optionalText("grade");
            results.coefficient = decision.optionalNumber("coefficient");
        }
        decision.list("vetoes", MOST_DECISIONS, veto -> {
            EffectReader.read(veto, "cancels", results.cancelled);
            return veto;
        });
    }

    private static void same(Fields fields, String name, String given, String expected) {
        if (!given.isEmpty() && !expected.isEmpty() && !given.equals(expected)) {
            fields.problem(name, new SettlementProblem.OtherThanMember(given, expected));
        }
    }
}
