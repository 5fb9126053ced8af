package org.plumbline.engine.ruleset;

/** Is told whenever the rules of a group were asked. */
public interface FindingsListener {
    /** Does not listen. */
    FindingsListener NONE = (group, facts, findings) -> {};

    /** What they were asked about, and what they concluded. */
    void concluded(StageGroup group, Facts facts, Findings findings);
}
