package org.plumbline.engine.witness;

import java.util.List;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.ruleset.Evaluators;
import org.plumbline.engine.ruleset.Judge;
import org.plumbline.engine.ruleset.RuleEvaluator;
import org.plumbline.engine.ruleset.StageGroup;

/** Asks rules as they are written, without Drools: ready at once, and a check on what Drools makes of them. */
public record Witness() implements Judge, Evaluators {
    @Override
    public Evaluators open(List<RuleFile> files) {
        return this;
    }

    @Override
    public RuleEvaluator of(StageGroup group, List<Rule> rules) {
        return new WitnessEvaluator(rules);
    }

    @Override
    public void close() {
        // Nothing was compiled.
    }
}
