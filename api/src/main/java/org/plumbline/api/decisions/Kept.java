package org.plumbline.api.decisions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it is kept; appraisal and decision are canonical JSON. */
public record Kept(
        long record,
        UUID id,
        Key key,
        String fingerprint,
        int version,
        String engine,
        Canonical appraisal,
        Canonical decision,
        @Nullable UUID supersedes,
        @Nullable String reason,
        Instant decidedAt,
        String decidedBy) {
    boolean isOf(Candidate candidate) {
        return appraisal.equals(candidate.appraisal());
    }
}
