package org.plumbline.api.settlements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kept settlement in a list of them; {@code supersededBy} names the one that took its place. */
public record ListedSettlement(
        String id,
        String scheme,
        String period,
        int members,
        int version,
        String decidedAt,
        String decidedBy,
        @Nullable String supersedes,
        @Nullable String supersededBy) {
    /** One page of a list; the cursor asks for the next one, and is absent on the last. */
    public record Page(
            List<ListedSettlement> settlements, @Nullable String cursor) {}
}
