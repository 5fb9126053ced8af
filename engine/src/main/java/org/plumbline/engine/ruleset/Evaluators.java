package org.plumbline.engine.ruleset;

import java.util.List;
import org.plumbline.engine.rule.Rule;

/** One scheme's rules, ready to be asked, a stage group at a time. */
public interface Evaluators extends AutoCloseable {
    /** Those that ask these rules of a stage group. */
    RuleEvaluator of(StageGroup group, List<Rule> rules);

    /** Lets go what the rules were made into. */
    @Override
    void close();
}
