package org.plumbline.api.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.plumbline.engine.checkpoint.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key that this server signs with, in a file that only its owner reads; the public part lies beside it. */
final class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final String OWNER_ONLY = "rw-------";

    private KeyFile() {}

    /**
     * The key of a file, made where there is none.
     *
     * @throws UncheckedIOException where it cannot be read or made
     * @throws IllegalStateException where the file holds no key
     */
    static SigningKey in(Path file) {
        try {
            var open = file.resolveSibling("seal.pub");
            if (Files.notExists(file)) {
                refuseAnother(Files.notExists(open), file, open);
                make(file);
            }
            var key = SigningKey.parse(Files.readString(file));
            refuseAnother(
                    Files.notExists(open)
                            || Files.readString(open).equals(key.open().pem()),
                    file,
                    open);
            Files.writeString(open, key.open().pem());
            return key;
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("no key to seal with in " + file + ": " + broken.getMessage(), broken);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Whoever takes the key away, or puts another in its place, shall not go on as if nothing were. */
    private static void refuseAnother(boolean belongs, Path file, Path open) {
        if (!belongs) {
            throw new IllegalStateException(file + " is not the key that sealed here before, " + open
                    + " is another's: put the key back or, where a new one is to seal from now on, take " + open
                    + " away");
        }
    }

    /** Whole or not at all, and never in another's place. */
    private static void make(Path file) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
        var half = Files.createTempFile(folder, "seal", ".key", owner);
        try {
            var key = SigningKey.fresh();
            Files.writeString(half, key.pem());
            Files.createLink(file, half);
            LOG.info("A new key seals from now on: {}", key.open().id());
        } catch (FileAlreadyExistsException another) {
            LOG.debug("Another server made the key at the same time");
        } finally {
            Files.delete(half);
        }
    }
}
