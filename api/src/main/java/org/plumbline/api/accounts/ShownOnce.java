package org.plumbline.api.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;

/**
 * The passwords of the first accounts, in a form that a shell reads: on standard output once, where nothing else is
 * written, and in a file for its owner alone, which no later start touches.
 */
record ShownOnce(Path file) {
    /**
     * Writes the file.
     *
     * @throws UncheckedIOException where it cannot be written: nobody would know the passwords
     */
    void keep(Map<Role, String> passwords) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text(passwords), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Another server made the accounts: these passwords are nobody's. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    void say(Map<Role, String> passwords) {
        System.out.print(text(passwords));
        System.out.flush();
    }

    private static String text(Map<Role, String> passwords) {
        var text = new StringBuilder("# The accounts of this Plumbline: keep them somewhere safe.\n");
        for (var role : Role.values()) {
            text.append("export PLUMBLINE_%s='%s:%s'\n".formatted(role, role.code(), passwords.get(role)));
        }
        return text.toString();
    }
}
