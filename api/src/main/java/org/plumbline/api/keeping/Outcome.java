package org.plumbline.api.keeping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What became of a claim. */
public sealed interface Outcome {
    /** It is kept now. */
    record Created(Kept kept) implements Outcome {}

    /** The same was asked and decided before, and that stands. */
    record Already(Kept kept) implements Outcome {}

    /** Something else was asked before for the same key; names what stands. */
    record Otherwise(Optional<UUID> standing) implements Outcome {}

    /** What becomes of a claim where these were kept for its key before, the first first. */
    static Outcome among(Claim claim, List<Kept> chain) {
        return chain.stream()
                .filter(kept -> kept.isOf(claim))
                .reduce((earlier, later) -> later)
                .<Outcome>map(Already::new)
                .orElseGet(() -> new Otherwise(
                        chain.stream().reduce((earlier, later) -> later).map(Kept::id)));
    }
}
