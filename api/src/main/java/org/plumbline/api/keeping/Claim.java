package org.plumbline.api.keeping;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.seal.RecordKind;

/** Something decided that is about to be kept for its key, under an id of its own, for whoever asked. */
public record Claim(
        UUID id,
        Key key,
        Canonical asked,
        Decided decided,
        @Nullable Supersedes supersedes,
        Instant at,
        String by) {
    /** The claim of a request that was decided at a moment. */
    static Claim of(Request request, Decided decided, Instant at, String by) {
        return new Claim(
                UuidCreator.getTimeOrderedEpoch(),
                request.key(),
                request.asked(),
                decided,
                request.supersedes(),
                at,
                by);
    }

    /** The id of the one whose place it takes. */
    @Nullable
    UUID superseded() {
        return supersedes == null ? null : supersedes.id();
    }

    /** Why it takes that place. */
    @Nullable
    String reason() {
        return supersedes == null ? null : supersedes.reason();
    }

    /** What is wrong where the place is taken already. */
    KeepingProblem taken(RecordKind kind) {
        return supersedes == null ? KeepingProblem.otherwise(kind, key) : KeepingProblem.supersededOtherwise(kind, key);
    }

    /** About how much memory it takes. */
    public int weight() {
        return asked.length() + decided.json().length();
    }
}
