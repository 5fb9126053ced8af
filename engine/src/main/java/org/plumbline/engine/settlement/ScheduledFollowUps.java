package org.plumbline.engine.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.SettlementDecision.FollowUp;
import org.plumbline.rules.Settled;

/** What is to be done on which of the cycle's working days. */
final class ScheduledFollowUps {
    private final List<LocalDate> days;
    private final List<Problem> problems;

    ScheduledFollowUps(Settlement settlement, List<Problem> problems) {
        this.days = settlement.workingDays().stream().sorted().toList();
        this.problems = problems;
    }

    /** The follow-ups, in the scheme's order. */
    List<FollowUp> of(List<Finding<Settled.Scheduled>> found, Scheme scheme) {
        var followUps = new ArrayList<FollowUp>();
        for (var finding : found) {
            if (hasItsDays(finding.conclusion())) {
                followUps.add(followUp(finding));
            } else {
                problems.add(Problem.at("workingDays", noSuchDay(finding)));
            }
        }
        var order = List.copyOf(scheme.followUps().keySet());
        followUps.sort(Comparator.comparingInt(followUp -> order.indexOf(followUp.action())));
        return followUps;
    }

    private boolean hasItsDays(Settled.Scheduled scheduled) {
        return scheduled.first() >= 1 && scheduled.first() <= scheduled.last() && scheduled.last() <= days.size();
    }

    private FollowUp followUp(Finding<Settled.Scheduled> finding) {
        var scheduled = finding.conclusion();
        return new FollowUp(
                scheduled.action(),
                days.get(scheduled.first() - 1).toString(),
                days.get(scheduled.last() - 1).toString(),
                finding.rule().name(),
                finding.rule().clauses());
    }

    private PoolsProblem noSuchDay(Finding<Settled.Scheduled> finding) {
        var scheduled = finding.conclusion();
        var rule = finding.rule().name();
        return new PoolsProblem.NoSuchWorkingDay(
                scheduled.action(), scheduled.first(), scheduled.last(), days.size(), rule);
    }
}
