package org.plumbline.engine.drools;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The key of a folder of compiled rules: made once, readable by its owner alone. */
final class SealingKey {
    static final int BYTES = 32;

    private SealingKey() {}

    /** The key; throws where the folder cannot hold one, or holds something else. */
    static byte[] of(Path folder) throws IOException {
        var posix = Files.getFileStore(existing(folder)).supportsFileAttributeView("posix");
        Files.createDirectories(folder, owners(posix, "rwx------"));
        var file = folder.resolve("key");
        if (!Files.exists(file)) {
            make(folder, file, posix);
        }
        var key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException("not a key");
        }
        return key;
    }

    /** Whole or not at all, and never over one that another start has made. */
    private static void make(Path folder, Path file, boolean posix) throws IOException {
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var half = Files.createTempFile(folder, "key", ".tmp", owners(posix, "rw-------"));
        Files.write(half, fresh);
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException another) {
            // Another start was quicker; its key is read.
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static Path existing(Path folder) {
        var path = folder.toAbsolutePath();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }

    private static FileAttribute<?>[] owners(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
