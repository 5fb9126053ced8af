package org.plumbline.api.keeping;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Canonical;

/** Something decided that is about to be kept for its key, under an id of its own. */
public interface Claim {
    /** The id that it will have. */
    UUID id();

    /** Whom it is about and when. */
    Key key();

    /** What was asked. */
    Canonical asked();

    /** Whose place it takes. */
    @Nullable
    Supersedes supersedes();

    /** The id of the one whose place it takes. */
    default @Nullable UUID superseded() {
        var before = supersedes();
        return before == null ? null : before.id();
    }

    /** Why it takes that place. */
    default @Nullable String reason() {
        var before = supersedes();
        return before == null ? null : before.reason();
    }
}
