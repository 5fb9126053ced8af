package org.plumbline.engine.decision;

import java.util.Optional;
import org.plumbline.engine.ruleset.Findings;

/** What incentives would be for another total of the same appraisal, where all else stays. */
@FunctionalInterface
public interface LowerTotals {
    /** What the rules conclude of the best total that they grade no better than this; empty where there is none. */
    Optional<Findings> gradedAtMost(String grade);
}
