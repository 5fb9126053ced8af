package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Version;
import org.plumbline.rules.PeriodUnit;

/** Judges hospital customer-service appraisals by the policy alone: no rule files, no Drools, nothing of the engine. */
public final class Yardstick {
    private static final BigDecimal LEAST_MEASURED = BigDecimal.valueOf(60);
    private static final int LEAST_MONTHS = 6;

    private final Decision.Rules rules;

    /** Names these rules in its decisions, as the engine does that it stands beside. */
    public Yardstick(String fingerprint) {
        this.rules = new Decision.Rules(fingerprint);
    }

    /** Judges an appraisal; throws Refused with the first thing that is wrong with it. */
    public Decision decide(Appraisal appraisal) {
        var sheet = Sheet.of(appraisal.appraisee());
        Checks.check(appraisal, sheet);
        var incidents = Incidents.of(appraisal, sheet != Sheet.YEAR);
        var sums = new Sums(sheet, appraisal, incidents.adjustments);
        var ungraded = ungraded(appraisal, sums);
        var standing = ungraded == null ? Standing.of(appraisal, sums.total, incidents) : null;
        var appraisee = appraisal.appraisee();
        return new Decision(
                appraisal.scheme(),
                rules,
                Version.ENGINE,
                new Decision.Person(
                        appraisee.id(),
                        appraisee.post(),
                        appraisee.department().isEmpty() ? null : appraisee.department()),
                appraisee.period().toString(),
                sums.scores,
                sums.notMeasured,
                sums.dimensions,
                incidents.adjustments,
                sums.measuredWeight,
                sums.total,
                standing == null ? null : standing.grade().code,
                standing == null ? null : standing.grade().coefficient,
                standing == null ? null : standing.earned().reason,
                standing == null ? null : standing.earned().reason,
                ungraded,
                standing == null ? List.of() : standing.pay(),
                standing == null ? null : belowFloor(appraisal, standing.pay()),
                incidents.awards,
                standing == null ? List.of() : standing.followUps(),
                incidents.vetoes,
                standing == null ? null : standing.withoutVeto(),
                Unlooked.of(appraisal, sums.notMeasured),
                Ratios.of(appraisal));
    }

    /** That what is paid is less than the floor that was named (D-80). */
    private static Decision.@Nullable BelowFloor belowFloor(Appraisal appraisal, List<Decision.Pay> pay) {
        var compensation = appraisal.compensation();
        if (compensation == null || compensation.floor().isEmpty() || pay.isEmpty()) {
            return null;
        }
        var floor = compensation.floor().get();
        var amount = pay.get(0).amount();
        return amount.compareTo(floor) < 0 ? new Decision.BelowFloor(floor, amount) : null;
    }

    /** Why there is too little to grade by (D-9, D-2); null where there is enough. */
    private static Decision.@Nullable Ungraded ungraded(Appraisal appraisal, Sums sums) {
        if (appraisal.appraisee().period().unit() == PeriodUnit.MONTH) {
            return sums.measuredWeight.compareTo(LEAST_MEASURED) < 0
                    ? new Decision.Ungraded(
                            "实际测到的权重不到 60%，依据不足",
                            Reasons.TOO_LITTLE_MEASURED.rule(), Reasons.TOO_LITTLE_MEASURED.clauses())
                    : null;
        }
        var year = appraisal.appraisee().period().year();
        var months = 0;
        for (var result : appraisal.history().results()) {
            if (result.period().unit() == PeriodUnit.MONTH && result.period().year() == year) {
                months++;
            }
        }
        return months < LEAST_MONTHS
                ? new Decision.Ungraded(
                        "全年有考核结果的月份不到 6 个月", Reasons.TOO_FEW_MONTHS.rule(), Reasons.TOO_FEW_MONTHS.clauses())
                : null;
    }
}
