package org.plumbline.engine.decision;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** What rules can conclude too often, or not at all. */
public sealed interface ConclusionConflict extends Statement {
    /** Something is concluded twice. */
    sealed interface Twice extends ConclusionConflict {
        /** What is concluded twice: a code, or the kind of conclusion. */
        String about();
    }

    record ConcludedTwice(String about, String first, Place firstPlace, String second, Place secondPlace)
            implements Twice {}

    record ConcludedTwiceByOne(String about, String rule) implements Twice {}

    record NotConcluded(String what, String total) implements ConclusionConflict {}
}
