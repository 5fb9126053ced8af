package org.plumbline.api.keeping;

import java.util.Optional;
import java.util.UUID;

/** What a caller is told: what is kept, whether it is new, the one whose place it took, and the one that stands in its place now. */
public record Answered(Kept kept, boolean created, Optional<Kept> before, Optional<UUID> supersededBy) {}
