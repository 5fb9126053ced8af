package org.plumbline.engine.ruleset;

import java.util.List;
import org.plumbline.rules.Fact;

/** What the rules of a stage can look at. */
public interface Facts {
    /** The facts of a kind; empty where the stage knows none yet. */
    List<? extends Fact> of(Class<? extends Fact> kind);
}
