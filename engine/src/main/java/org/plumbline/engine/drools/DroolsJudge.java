package org.plumbline.engine.drools;

import java.util.List;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.rulefile.RuleFile;
import org.plumbline.engine.ruleset.Evaluators;
import org.plumbline.engine.ruleset.Judge;

/** Drools, which judges: every answer and every kept decision is what it concludes. */
public record DroolsJudge(CompiledRules kept) implements Judge {
    /**
     * Compiles the rules, or takes what was compiled of the same files before.
     *
     * @throws FlawedRules where they do not compile, or to something unsafe
     */
    @Override
    public Evaluators open(List<RuleFile> files) {
        return RuleContainer.of(files, kept);
    }
}
