package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.replay.Replay;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme.Indicator;

/** What was decided of one indicator on one position, from its worst value to its best, all else staying the same. */
record ValueSeries(Position position, List<OfValue> decided) {
    /** One value of an indicator, and what came of it. */
    record OfValue(Indicator indicator, BigDecimal value, Decision decision) {
        BigDecimal points() {
            return decision.scores().stream()
                    .filter(score -> score.indicator().equals(indicator.code()))
                    .map(Decision.Score::points)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }

        Map<String, BigDecimal> pay() {
            return UsualPay.amounts(decision.pay());
        }

        /** Whether a rule gave the value its points. */
        boolean isScoredBy(Rule rule) {
            return decision.scores().stream()
                    .anyMatch(score -> score.indicator().equals(indicator.code())
                            && score.rule().equals(rule.name()));
        }

        /** The first rule of these that had a say in only one of two decisions. */
        Optional<Rule> ruleApart(OfValue other, List<Rule> rules) {
            var before = Replay.rules(decision);
            var after = Replay.rules(other.decision);
            return rules.stream()
                    .filter(rule -> before.contains(rule.name()) != after.contains(rule.name()))
                    .findFirst();
        }
    }
}
