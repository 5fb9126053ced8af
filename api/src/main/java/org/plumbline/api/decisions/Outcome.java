package org.plumbline.api.decisions;

import java.util.List;

/** What became of a decision that was to be kept. */
sealed interface Outcome {
    /** It is kept now. */
    record Created(Kept kept) implements Outcome {}

    /** The same appraisal was decided before, and that decision stands. */
    record Already(Kept kept) implements Outcome {}

    /** Another appraisal of the same person and period was decided before: every decision of theirs, the first first. */
    record Otherwise(List<Kept> chain) implements Outcome {}
}
