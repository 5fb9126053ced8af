package org.plumbline.engine.ruleset;

import java.util.Locale;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Department;
import org.plumbline.rules.Member;

/**
 * The rules that are asked together, since they look at the same facts.
 *
 * <p>A group that joins facts costs a session whatever is asked in it, and a veto knows exactly what incentives know.
 */
public enum StageGroup {
    /** Asked once for each setting, beforehand. */
    SETTING,
    WEIGHTING,
    SCORING,
    /** Vetoes and incentives. */
    TOTAL,
    FOLLOW_UPS,
    /** What is said of a settlement as a whole. */
    SETTLEMENT,
    /** What is said of each member of a settlement. */
    MEMBER,
    /** What is said of each department of a settlement. */
    DEPARTMENT;

    /** The group that a rule is asked with. */
    public static StageGroup of(Rule rule) {
        if (rule.ofSetting()) {
            return SETTING;
        }
        return switch (rule.stage()) {
            case WEIGHTING -> WEIGHTING;
            case SCORING -> SCORING;
            case VETO, INCENTIVES -> TOTAL;
            case FOLLOW_UPS -> FOLLOW_UPS;
            case SETTLEMENT -> ofSettlement(rule);
        };
    }

    private static StageGroup ofSettlement(Rule rule) {
        if (rule.needs().contains(Member.class)) {
            return MEMBER;
        }
        return rule.needs().contains(Department.class) ? DEPARTMENT : SETTLEMENT;
    }

    /** Whether a rule is asked with this group. */
    public boolean asks(Rule rule) {
        return of(rule) == this;
    }

    /** Its name in lower case, with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
