package org.plumbline.api.keeping;

import java.util.Optional;

/** What a caller is told: what is kept, whether it is new, and the one whose place it took. */
public record Answered(Kept kept, boolean created, Optional<Kept> before) {}
