package org.plumbline.engine.analysis;

import java.util.List;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Outcome;

/** The facts that rules are tried with: those there can be from the beginning, and how appraisals can end. */
record FactsToTry(PossibleFacts possible, Outcomes outcomes) {
    List<? extends Fact> of(Class<? extends Fact> kind, Position position) {
        return kind == Outcome.class ? outcomes.on(position, possible) : possible.of(kind, position);
    }
}
