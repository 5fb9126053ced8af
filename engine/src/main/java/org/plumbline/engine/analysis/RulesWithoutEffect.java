package org.plumbline.engine.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Stage;

/** Rules that fire and change nothing: nothing to take away, nothing to give, or another rule always does it already. */
final class RulesWithoutEffect {
    private final AnalysedRules analysed;
    private final FiringPositions firing;

    private RulesWithoutEffect(AnalysedRules analysed, FiringPositions firing) {
        this.analysed = analysed;
        this.firing = firing;
    }

    static List<Flaw> of(AnalysedRules analysed, FiringPositions firing) {
        var all = new RulesWithoutEffect(analysed, firing);
        var vetoes = new VetoesWithoutEffect(analysed, firing, all.rules(Stage.VETO));
        var incentives = all.rules(Stage.INCENTIVES);
        var zero = new ZeroAmounts(analysed.positions().get(0).appraisee());
        return Stream.of(
                        vetoes.ofNothing(),
                        vetoes.redundant(),
                        FollowUpsWithoutEffect.of(analysed, all.rules(Stage.FOLLOW_UPS)),
                        IncentivesWithoutEffect.of(analysed, incentives),
                        zero.in(all.rules(Stage.SCORING)),
                        zero.in(incentives))
                .flatMap(List::stream)
                .toList();
    }

    private List<Rule> rules(Stage stage) {
        return analysed.rules().stream()
                .filter(rule -> rule.stage() == stage && !firing.of(rule).isEmpty())
                .toList();
    }
}
