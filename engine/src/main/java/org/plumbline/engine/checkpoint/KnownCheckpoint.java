package org.plumbline.engine.checkpoint;

import java.util.Optional;

/** A checkpoint that somebody kept, where no operator can change it: as a note, or written down as {@code SIZE:ROOT}. */
public record KnownCheckpoint(Optional<String> origin, long size, Hash root) {
    /** The checkpoint that a text is; empty where it is none, or one of no records. */
    public static Optional<KnownCheckpoint> parse(String text) {
        return SignedCheckpoint.parse(text)
                .map(SignedCheckpoint::checkpoint)
                .map(found -> new KnownCheckpoint(Optional.of(found.origin()), found.size(), found.root()))
                .or(() -> written(text.strip()))
                .filter(known -> known.size() > 0);
    }

    /** Whether a checkpoint is of the same log, as far as that was written down. */
    public boolean isOfLog(String other) {
        return origin.map(other::equals).orElse(true);
    }

    private static Optional<KnownCheckpoint> written(String text) {
        var colon = text.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Checkpoint.of("written", text.substring(0, colon), text.substring(colon + 1))
                        .map(found -> new KnownCheckpoint(Optional.empty(), found.size(), found.root()));
    }
}
