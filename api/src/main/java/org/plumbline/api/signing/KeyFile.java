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
            if (Files.notExists(file)) {
                make(file);
            }
            var key = SigningKey.parse(Files.readString(file));
            Files.writeString(file.resolveSibling("seal.pub"), key.open().pem());
            return key;
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("no key to seal with in " + file + ": " + broken.getMessage(), broken);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
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
