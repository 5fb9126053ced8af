package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** What a total earns once vetoes are laid on it: grade, coefficient, pay, follow-ups; step 4 of the arithmetic. */
record Standing(
        Grade earned,
        Grade grade,
        List<Decision.Pay> pay,
        List<Decision.FollowUp> followUps,
        Decision.@Nullable WithoutVeto withoutVeto) {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final BigDecimal IMPROVE_BELOW = BigDecimal.valueOf(70);

    static Standing of(Appraisal appraisal, BigDecimal total, Incidents incidents) {
        var monthly = appraisal.appraisee().period().unit() == PeriodUnit.MONTH;
        var earned = Grade.of(total);
        var grade = incidents.worst() ? Grade.UNQUALIFIED : earned;
        var cancelling = monthly ? incidents.cancelMonth : incidents.cancelYear;
        var full = pay(appraisal, monthly, total, earned);
        var reckoned = grade == earned ? full : pay(appraisal, monthly, total, grade);
        var left = cancelling.isEmpty() ? reckoned : cancelled(full, cancelling);
        var lessened = grade != earned
                || (!full.isEmpty()
                        && full.get(0).amount().compareTo(left.get(0).amount()) != 0);
        return new Standing(
                earned,
                grade,
                left,
                followUps(appraisal, monthly, total, grade),
                lessened ? new Decision.WithoutVeto(earned.code, earned.coefficient, full) : null);
    }

    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static List<Decision.Pay> pay(Appraisal appraisal, boolean monthly, BigDecimal total, Grade grade) {
        var compensation = appraisal.compensation();
        if (compensation == null) {
            return List.of();
        }
        if (!monthly) {
            return pay("year-bonus", compensation.base().multiply(grade.coefficient), Reasons.YEAR_BONUS);
        }
        var amount = compensation
                .base()
                .multiply(compensation.floating())
                .multiply(total)
                .multiply(grade.coefficient)
                .movePointLeft(4);
        return pay("performance-pay", amount, Reasons.PERFORMANCE_PAY);
    }

    private static List<Decision.Pay> pay(String item, BigDecimal amount, Reason reason) {
        return List.of(new Decision.Pay(item, money(amount), reason.rule(), reason.clauses(), null));
    }

    private static List<Decision.Pay> cancelled(List<Decision.Pay> full, List<String> cancelling) {
        if (full.isEmpty()) {
            return full;
        }
        var pay = full.get(0);
        return List.of(new Decision.Pay(pay.item(), NOTHING, pay.rule(), pay.clauses(), cancelling));
    }

    private static List<Decision.FollowUp> followUps(
            Appraisal appraisal, boolean monthly, BigDecimal total, Grade grade) {
        var followUps = new ArrayList<Decision.FollowUp>(2);
        if (total.compareTo(IMPROVE_BELOW) < 0) {
            followUps.add(followUp("improvement-plan", Reasons.IMPROVEMENT));
        }
        if (monthly && grade == Grade.UNQUALIFIED && had(appraisal, 1, grade)) {
            followUps.add(followUp("training-and-post-review", Reasons.TRAINING));
        }
        if (monthly && grade == Grade.EXCELLENT && had(appraisal, 1, grade) && had(appraisal, 2, grade)) {
            followUps.add(followUp("career-talk", Reasons.CAREER));
        }
        return followUps;
    }

    private static Decision.FollowUp followUp(String action, Reason reason) {
        return new Decision.FollowUp(action, reason.rule(), reason.clauses());
    }

    /** Whether the month that many before the appraised one had a grade. */
    private static boolean had(Appraisal appraisal, int monthsBefore, Grade grade) {
        var month = month(appraisal.appraisee().period()) - monthsBefore;
        for (EarlierResult result : appraisal.history().results()) {
            if (result.period().unit() == PeriodUnit.MONTH
                    && month(result.period()) == month
                    && result.grade().equals(grade.code)) {
                return true;
            }
        }
        return false;
    }

    private static int month(Period period) {
        return period.year() * 12 + period.number();
    }
}
