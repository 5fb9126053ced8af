package org.plumbline.api.seals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.SignedNote;

/** A file outside the database that holds the newest checkpoint that was seen: the past that no other may take the place of. */
final class RememberedHead {
    private final Path file;
    private Optional<Checkpoint> newest = Optional.empty();

    private RememberedHead(Path file) {
        this.file = file;
    }

    /**
     * What a file holds; where there is none, nothing was seen yet.
     *
     * @throws SealsChanged where it holds something else
     * @throws IOException where it cannot be read
     */
    static RememberedHead in(Path file) throws IOException {
        var head = new RememberedHead(file);
        try {
            var held = SignedCheckpoint.parse(Files.readString(file)).map(SignedCheckpoint::checkpoint);
            if (held.isEmpty()) {
                throw new SealsChanged(file + " holds no checkpoint");
            }
            head.newest = held;
        } catch (NoSuchFileException none) {
            // The first start, or that of a new version.
        }
        return head;
    }

    /** The newest checkpoint that was seen. */
    synchronized Optional<Checkpoint> newest() {
        return newest;
    }

    /** Remembers a checkpoint that continues the one remembered, whole or not at all. */
    synchronized void remember(Checkpoint checkpoint, SignedNote note) throws IOException {
        if (newest.filter(checkpoint::equals).isPresent() && Files.exists(file)) {
            return;
        }
        var half = Files.createTempFile(
                Files.createDirectories(file.toAbsolutePath().getParent()), ".head", ".new");
        try {
            Files.writeString(half, note.toString(), StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        newest = Optional.of(checkpoint);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
