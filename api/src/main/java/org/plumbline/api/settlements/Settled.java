package org.plumbline.api.settlements;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.document.Canonical;
import org.plumbline.api.keeping.Claim;
import org.plumbline.api.keeping.Key;
import org.plumbline.api.keeping.Supersedes;

/** A settlement that is about to be kept, under an id of its own, for whoever asked. */
record Settled(
        UUID id,
        Key key,
        int members,
        String fingerprint,
        int version,
        String engine,
        Canonical asked,
        Canonical decided,
        @Nullable Supersedes supersedes,
        String by)
        implements Claim {}
