package org.plumbline.api.keeping;

import java.util.Optional;
import java.util.UUID;

/** What became of a claim. */
public sealed interface ClaimOutcome {
    /** It is kept now. */
    record Created(Kept kept) implements ClaimOutcome {}

    /** The same was asked and decided before; it stands, or names the one that stands in its place now. */
    record Already(Kept kept, Optional<UUID> supersededBy) implements ClaimOutcome {}

    /** Something else was asked before for the same key; names what stands. */
    record Conflict(Optional<UUID> standing) implements ClaimOutcome {}
}
