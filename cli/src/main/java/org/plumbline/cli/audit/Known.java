package org.plumbline.cli.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.cli.terminal.Texts;
import org.plumbline.cli.terminal.Unusable;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.checkpoint.TrustedKey;

/** What the auditor kept where no operator of the service can change it. */
record Known(Set<TrustedKey> keys, Optional<KnownCheckpoint> checkpoint) {
    /**
     * Reads what was named, or the files that hold it.
     *
     * @throws Unusable where something is neither
     */
    static Known of(List<String> keys, Optional<String> checkpoint, Texts texts) {
        var trusted = new LinkedHashSet<TrustedKey>();
        for (var key : keys) {
            trusted.add(TrustedKey.parse(key)
                    .or(() -> text(key).flatMap(TrustedKey::parse))
                    .orElseThrow(() -> new Unusable(texts.say("no-key", key))));
        }
        return new Known(
                trusted,
                checkpoint.map(named -> KnownCheckpoint.parse(named)
                        .or(() -> text(named).flatMap(KnownCheckpoint::parse))
                        .orElseThrow(() -> new Unusable(texts.say("no-checkpoint", named)))));
    }

    private static Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).replace("\uFEFF", ""));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
