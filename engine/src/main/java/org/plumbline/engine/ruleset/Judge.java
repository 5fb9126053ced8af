package org.plumbline.engine.ruleset;

import java.util.List;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.rulefile.RuleFile;

/** A way of asking rules: by Drools, or by its witness; both come to the same conclusions. */
public interface Judge {
    /**
     * Makes the rules of these files ready to be asked.
     *
     * @throws FlawedRules where they cannot be asked
     */
    Evaluators open(List<RuleFile> files);
}
