package org.plumbline.api.replays;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Selection;

/** A selection of decisions that is made again in the background, and how far that has come. */
record SelectionReplay(
        UUID id,
        Selection selection,
        String askedBy,
        Instant askedAt,
        long lastRecord,
        long selected,
        long reached,
        long identical,
        long different,
        @Nullable Instant endedAt,
        @Nullable String failure) {}
