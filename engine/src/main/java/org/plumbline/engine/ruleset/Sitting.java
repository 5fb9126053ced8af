package org.plumbline.engine.ruleset;

import java.util.Locale;
import java.util.Set;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.rules.Stage;

/**
 * The stages whose rules are asked together, since they look at the same facts.
 *
 * <p>A sitting costs a session whatever is asked in it, and a veto knows exactly what incentives know.
 */
public enum Sitting {
    WEIGHTING(Stage.WEIGHTING),
    SCORING(Stage.SCORING),
    TOTAL(Stage.VETO, Stage.INCENTIVES),
    FOLLOW_UPS(Stage.FOLLOW_UPS);

    private final Set<Stage> stages;

    Sitting(Stage... stages) {
        this.stages = Set.of(stages);
    }

    /** Whether a rule is asked in this sitting: one that is no standing rule, of one of its stages. */
    boolean asks(Rule rule) {
        return !rule.standing() && stages.contains(rule.stage());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
