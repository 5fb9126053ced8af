package org.plumbline.engine.replay;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.Reason;

/** The rules that took part in an appraisal, by name. */
final class AppraisalRules {
    private final Set<String> rules = new TreeSet<>();

    private AppraisalRules() {}

    /** Those whose findings a decision holds. */
    static Set<String> of(Decision decision) {
        var all = new AppraisalRules();
        all.points(decision);
        all.incentives(decision);
        return all.rules;
    }

    private void points(Decision decision) {
        for (var score : decision.scores()) {
            rules.add(score.rule());
            rules.add(score.weighedBy().rule());
        }
        decision.dimensions().forEach(each -> rules.add(each.rule()));
        for (var adjustment : decision.adjustments()) {
            rules.add(adjustment.rule());
            var multiplied = adjustment.multiplied();
            if (multiplied != null) {
                multiplied.by().forEach(each -> rules.add(each.rule()));
            }
        }
    }

    private void incentives(Decision decision) {
        reason(decision.gradedBy());
        reason(decision.coefficientBy());
        if (decision.ungraded() != null) {
            rules.add(decision.ungraded().rule());
        }
        decision.pay().forEach(each -> rules.add(each.rule()));
        decision.awards().forEach(each -> rules.add(each.rule()));
        decision.vetoes().forEach(each -> rules.add(each.rule()));
        decision.followUps().forEach(each -> rules.add(each.rule()));
    }

    private void reason(@Nullable Reason reason) {
        if (reason != null) {
            rules.add(reason.rule());
        }
    }
}
