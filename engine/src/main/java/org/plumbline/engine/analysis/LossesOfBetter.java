package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.plumbline.engine.analysis.ValueSeries.OfValue;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.rule.Condition.Test;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Stage;

/** Points, total or pay that somebody loses by measuring better. */
record LossesOfBetter(Deciding deciding) {
    /** Says that an indicator gets better, from one value to another, and something falls, from one amount to another. */
    private interface Loss {
        Statement of(String indicator, String from, String to, String before, String after);
    }

    /** Two values next to one another. */
    private record Step(OfValue worse, OfValue better) {
        Message says(Loss loss, BigDecimal before, BigDecimal after) {
            return loss.of(
                            worse.indicator().code(),
                            worse.value().toPlainString(),
                            better.value().toPlainString(),
                            Exact.plain(before).toPlainString(),
                            Exact.plain(after).toPlainString())
                    .message();
        }
    }

    void lookAt(ValueSeries series) {
        var decided = series.decided();
        for (var i = 1; i < decided.size(); i++) {
            lookAt(new Step(decided.get(i - 1), decided.get(i)));
        }
    }

    private void lookAt(Step step) {
        var worse = step.worse();
        var better = step.better();
        var before = worse.decision().total();
        var after = better.decision().total();
        if (better.points().compareTo(worse.points()) < 0) {
            var message = step.says(MeasurementProblem.BetterLosesPoints::new, worse.points(), better.points());
            add(onCurve(worse, message));
        } else if (after.compareTo(before) < 0) {
            // A grade that changes with the total is not what makes it fall.
            var stages = EnumSet.of(Stage.SCORING, Stage.WEIGHTING);
            add(byRule(step, step.says(MeasurementProblem.BetterLosesTotal::new, before, after), stages));
        } else {
            worse.pay().forEach((item, amount) -> {
                var now = better.pay().get(item);
                if (now != null && now.compareTo(amount) < 0) {
                    var message = step.says(MeasurementProblem.BetterLosesPay::new, amount, now);
                    add(byRule(step, message, EnumSet.allOf(Stage.class)));
                }
            });
        }
    }

    private void add(Flaw flaw) {
        var message = flaw.message().example(deciding.position().name());
        deciding.trial().add(new Flaw(flaw.place(), flaw.rule(), message));
    }

    private Flaw onCurve(OfValue decided, Message message) {
        var given = decided.decision().scores().stream()
                .filter(score -> score.indicator().equals(decided.indicator().code()))
                .map(Decision.Score::rule)
                .toList();
        return deciding.curves().of(decided.indicator()).stream()
                .filter(written -> given.contains(written.rule().name()))
                .findFirst()
                .map(written ->
                        new Flaw(written.expression().place(), written.rule().name(), message))
                .orElseGet(() -> new Flaw(Place.file(SchemeReader.FILE), "", message));
    }

    /** The rule of these stages that had a say in only one of the decisions; the indicator's curve, where there is none. */
    private Flaw byRule(Step step, Message message, Set<Stage> stages) {
        var rules = deciding.engine().rules().rules().stream()
                .filter(rule -> stages.contains(rule.stage()))
                .toList();
        return step.worse()
                .ruleApart(step.better(), rules)
                .map(rule -> new Flaw(
                        rule.tests().stream().findFirst().map(Test::place).orElse(rule.place()), rule.name(), message))
                .orElseGet(() -> onCurve(step.worse(), message));
    }
}
