package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Outcome;

/** A tally with what it earns and what vetoes leave of that. */
public final class Judgement {
    private final Appraisal appraisal;
    private final Tally tally;
    private final Incentives incentives;
    private final List<Finding<Conclusion.Veto>> vetoes;
    private final Incentives.Standing standing;

    /** Lays the vetoes on what was earned; throws FlawedRules where that is not exactly one grade. */
    public static Judgement of(Tally tally, Findings incentivesAndVetoes, LowerTotals lower) {
        var incentives = new Incentives(tally.payBasis(), incentivesAndVetoes);
        var vetoes = incentivesAndVetoes.of(Conclusion.Veto.class);
        return new Judgement(tally, incentives, vetoes, incentives.under(vetoes, lower));
    }

    private Judgement(
            Tally tally, Incentives incentives, List<Finding<Conclusion.Veto>> vetoes, Incentives.Standing standing) {
        this.appraisal = tally.appraisal();
        this.tally = tally;
        this.incentives = incentives;
        this.vetoes = vetoes;
        this.standing = standing;
    }

    /** How it ended, for follow-ups to look at; empty where there is no grade. */
    public Optional<Outcome> outcome() {
        var coefficient = standing.coefficient();
        return standing.grade() == null
                ? Optional.empty()
                : Optional.of(new Outcome(
                        standing.grade(),
                        coefficient == null ? BigDecimal.ONE : coefficient,
                        tally.total(),
                        appraisal.history(),
                        appraisal.appraisee()));
    }

    /** The whole, judged by these rules, of which nothing looked at what is unused. */
    public Decision decision(Decision.Rules rules, Findings followUps, List<Decision.Unused> unused) {
        return new Decision(
                appraisal.scheme(),
                rules,
                Version.ENGINE,
                person(),
                appraisal.appraisee().period().toString(),
                tally.scores(),
                tally.notMeasured(),
                tally.dimensions(),
                tally.adjustments(),
                tally.measuredWeight(),
                tally.total(),
                standing.grade(),
                standing.coefficient(),
                incentives.gradedBy(),
                standing.coefficientBy(),
                incentives.ungraded(),
                standing.pay(),
                belowFloor(),
                incentives.awards(),
                incentives.followUps(followUps.of(Conclusion.FollowUp.class)),
                vetoes.isEmpty() ? List.of() : vetoes(),
                standing.withoutVeto(),
                unused.isEmpty() ? null : unused,
                LikelyRatios.of(tally.scheme(), appraisal));
    }

    private Decision.Person person() {
        var appraisee = appraisal.appraisee();
        return new Decision.Person(
                appraisee.id(),
                appraisee.post().isEmpty() ? null : appraisee.post(),
                appraisee.department().isEmpty() ? null : appraisee.department());
    }

    /** Null where no floor is named, no pay is reckoned, or pay reaches the floor. */
    private Decision.@Nullable BelowFloor belowFloor() {
        var compensation = appraisal.compensation();
        if (compensation == null
                || compensation.floor().isEmpty()
                || standing.pay().isEmpty()) {
            return null;
        }
        var pay = standing.pay().stream().map(Decision.Pay::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var floor = compensation.floor().get();
        return pay.compareTo(floor) < 0 ? new Decision.BelowFloor(floor, pay) : null;
    }

    private List<Decision.Veto> vetoes() {
        return vetoes.stream()
                .map(finding -> new Decision.Veto(
                        List.copyOf(finding.conclusion().cancels()),
                        finding.conclusion().gradeAtMost(),
                        finding.conclusion().coefficientAtMost(),
                        finding.rule().name(),
                        finding.rule().clauses(),
                        finding.because()))
                .toList();
    }
}
