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

    /**
     * Makes sure that rules compile, and to nothing unsafe, unless they were kept; nothing that was not looked at is ever
     * kept.
     *
     * @throws FlawedRules where they do not
     */
    public void prove(List<RuleFile> files) {
        if (kept.get(RuleTexts.of(files).key()).isEmpty()) {
            open(files).close();
        }
    }
}
