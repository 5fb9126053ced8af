package org.plumbline.api.decisions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kept decision in a list of them; {@code supersededBy} names the one that took its place. */
public record Listed(
        String id,
        String scheme,
        String appraisee,
        String period,
        @Nullable String post,
        @Nullable String department,
        @Nullable String grade,
        BigDecimal total,
        int version,
        String decidedAt,
        String decidedBy,
        @Nullable String supersedes,
        @Nullable String supersededBy) {
    /** One page of a list; the cursor asks for the next one, and is absent on the last. */
    public record Page(List<Listed> decisions, @Nullable String cursor) {}
}
