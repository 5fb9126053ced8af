package org.plumbline.engine.drools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Compiled rules in a folder of the user's own, each sealed with a key that never leaves that folder.
 *
 * <p>A file that is damaged, was made by another build or came from another machine has no valid seal and is not
 * read: compiled rules are code, and only what this user compiled here is run.
 */
public final class CompiledRulesOnDisk implements CompiledRules {
    private static final String SEAL = "HmacSHA256";
    private static final int SEAL_BYTES = SealingKey.BYTES;
    private static final int MOST_KEPT = 40;
    private static final String SUFFIX = ".rules";

    private final Path folder;
    private final byte[] key;

    private CompiledRulesOnDisk(Path folder, byte[] key) {
        this.folder = folder;
        this.key = key;
    }

    /** Keeps in a folder; where there is none, or it cannot be used, nothing is kept and nothing is the worse for it. */
    public static CompiledRules in(Optional<Path> folder) {
        try {
            return folder.isEmpty()
                    ? CompiledRules.NOT_KEPT
                    : new CompiledRulesOnDisk(folder.get(), SealingKey.of(folder.get()));
        } catch (IOException unusable) {
            return CompiledRules.NOT_KEPT;
        }
    }

    @Override
    public Optional<byte[]> get(String name) {
        var file = file(name);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var bytes = Files.readAllBytes(file);
            if (bytes.length <= SEAL_BYTES) {
                return Optional.empty();
            }
            var compiled = Arrays.copyOfRange(bytes, SEAL_BYTES, bytes.length);
            var seal = Arrays.copyOf(bytes, SEAL_BYTES);
            return MessageDigest.isEqual(seal, seal(file, compiled)) ? Optional.of(compiled) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void put(String name, byte[] compiled) {
        var file = file(name);
        try {
            var half = Files.createTempFile(folder, "half", SUFFIX + ".tmp");
            try (var out = Files.newOutputStream(half)) {
                out.write(seal(file, compiled));
                out.write(compiled);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest();
        } catch (IOException notKept) {
            // The next start compiles again; this one has what it needs.
        }
    }

    private Path file(String name) {
        return folder.resolve(name.replace(':', '-') + SUFFIX);
    }

    /** Over the name as well, so that no file can stand in for another. */
    private byte[] seal(Path file, byte[] compiled) {
        try {
            var mac = Mac.getInstance(SEAL);
            mac.init(new SecretKeySpec(key, SEAL));
            mac.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(compiled);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private void forgetOldest() throws IOException {
        try (var files = Files.list(folder)) {
            var kept = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong(CompiledRulesOnDisk::changed)
                            .reversed())
                    .toList();
            for (var old : kept.subList(Math.min(MOST_KEPT, kept.size()), kept.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }
}
