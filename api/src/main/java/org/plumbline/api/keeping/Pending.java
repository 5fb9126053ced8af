package org.plumbline.api.keeping;

import java.util.Optional;

/** A claim that is still to be kept, and the kept one whose place it will take. */
public record Pending(Claim claim, Optional<Kept> before) {}
