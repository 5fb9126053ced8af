package org.plumbline.engine.settlement;

import java.util.List;
import org.plumbline.engine.problem.Problem;

/** A settlement as far as it could be read, and what could not; what could not be read stands in as empty or 0. */
public record SettlementReading(Settlement settlement, List<Problem> problems) {
    /** Keeps a copy. */
    public SettlementReading {
        problems = List.copyOf(problems);
    }
}
