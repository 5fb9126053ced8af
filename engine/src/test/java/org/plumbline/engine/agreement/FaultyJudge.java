package org.plumbline.engine.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.ruleset.Evaluators;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.Judge;
import org.plumbline.engine.ruleset.RuleEvaluator;
import org.plumbline.engine.ruleset.StageGroup;
import org.plumbline.engine.witness.Witness;
import org.plumbline.rules.Conclusion;

/** A judge with a fault: what one rule concludes becomes something else. */
record FaultyJudge(String rule, UnaryOperator<Conclusion> fault) implements Judge {
    @Override
    public Evaluators open(List<RuleFile> files) {
        var sound = new Witness().open(files);
        return new Evaluators() {
            @Override
            public RuleEvaluator of(StageGroup group, List<Rule> rules) {
                return faulty(sound.of(group, rules));
            }

            @Override
            public void close() {
                sound.close();
            }
        };
    }

    private RuleEvaluator faulty(RuleEvaluator sound) {
        return new RuleEvaluator() {
            @Override
            public Findings conclude(Facts facts) {
                var found = new ArrayList<Finding<?>>();
                for (var finding : sound.conclude(facts).all()) {
                    found.add(
                            finding.rule().name().equals(rule)
                                    ? new Finding<>(
                                            fault.apply(finding.conclusion()), finding.rule(), finding.because())
                                    : finding);
                }
                return Findings.sorted(found);
            }

            @Override
            public void close() {
                sound.close();
            }
        };
    }
}
