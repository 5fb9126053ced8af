package org.plumbline.api.schemes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Period;

/** A version of a scheme: the rules that judge periods from one on, who wrote them and who approved. */
public record Publication(
        String scheme,
        int version,
        String fingerprint,
        Period effectiveFrom,
        @Nullable UUID draft,
        String author,
        String approver,
        Instant publishedAt) {
    /** The same, published at that moment. */
    Publication at(Instant moment) {
        return new Publication(scheme, version, fingerprint, effectiveFrom, draft, author, approver, moment);
    }

    /** Whether a period begins when this version already holds. */
    boolean covers(Period period) {
        return !period.first().isBefore(effectiveFrom.first());
    }
}
