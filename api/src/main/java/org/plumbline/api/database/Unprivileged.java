package org.plumbline.api.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL's programs are called: as they are, or, for root, whom they refuse, with root's privileges laid down.
 *
 * <p>A user namespace of its own needs no other account and no change of owner; where the system allows none, the
 * programs run as the account {@code nobody}, who must then own the folder.
 */
final class Unprivileged {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private final List<String> before;

    private Unprivileged(List<String> before) {
        this.before = before;
    }

    /**
     * The way that works here for what lies in a folder.
     *
     * @throws IOException where the server runs as root and nothing works
     */
    static Unprivileged in(Path folder) throws IOException {
        if (!isRoot(folder)) {
            return named();
        }
        if (works(NAMESPACE, "true")) {
            return new Unprivileged(NAMESPACE);
        }
        if (works(NOBODY, "test", "-x", folder.toString())) {
            return new Unprivileged(NOBODY);
        }
        throw new IOException("PostgreSQL does not run as root, and privileges cannot be laid down here: start"
                + " Plumbline as another user, or name a database (PLUMBLINE_DATABASE_URL)");
    }

    /** PostgreSQL asks the system what its user is called: where nobody knows, a namespace calls them nobody. */
    private static Unprivileged named() throws IOException {
        if (works(List.of(), "id", "-un")) {
            return new Unprivileged(List.of());
        }
        if (works(NAMESPACE, "id", "-un")) {
            return new Unprivileged(NAMESPACE);
        }
        throw new IOException(
                "PostgreSQL needs a user with a name, and this one has none in /etc/passwd: add a line for"
                        + " them there, or name a database (PLUMBLINE_DATABASE_URL)");
    }

    /** Makes a file or folder theirs who will run. */
    void own(Path path) throws IOException {
        if (before.equals(NOBODY)) {
            var lookup = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, lookup.lookupPrincipalByName("nobody"));
        }
    }

    /** Runs a program to its end; its words go to the file. */
    boolean run(Path words, int seconds, List<String> command) throws IOException {
        var all = new ArrayList<>(before);
        all.addAll(command);
        var builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(words.toFile()));
        // Its words are in plain English, and times in UTC, whatever the server's locale.
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC"));
        return ended(builder.start(), seconds);
    }

    private static boolean isRoot(Path folder) throws IOException {
        Files.createDirectories(folder);
        var probe = Files.createTempFile(folder, "whoami", ".tmp");
        try {
            return Files.getAttribute(probe, "unix:uid").equals(0);
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean works(List<String> before, String... command) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(command));
        try {
            return ended(
                    new ProcessBuilder(all)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start(),
                    10);
        } catch (IOException notThere) {
            return false;
        }
    }

    private static boolean ended(Process process, int seconds) throws IOException {
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was called", stopped);
        }
    }
}
