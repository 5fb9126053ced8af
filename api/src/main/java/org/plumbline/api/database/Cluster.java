package org.plumbline.api.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The files of a PostgreSQL in a data folder, and its own programs, which make and control it. */
final class Cluster {
    /** Seconds within which it starts and stops. */
    static final int PATIENCE = 60;

    private final Path data;
    private final Path folder;
    private final Path words;
    private final Path binaries;
    private final Unprivileged programs;

    private Cluster(Path data) throws IOException {
        this.data = data;
        this.programs = Unprivileged.in(data);
        this.binaries = Binaries.in(data);
        this.folder = data.resolve("database");
        this.words = data.resolve("postgresql.log");
    }

    static Cluster in(Path data) throws IOException {
        return new Cluster(data);
    }

    Path folder() {
        return folder;
    }

    /** What its programs said. */
    Path words() {
        return words;
    }

    /** Makes it for a user, unless it was made before; gives the user's password. */
    String password(String user) throws IOException {
        var made = Files.exists(folder.resolve("PG_VERSION"));
        var secret = data.resolve("database.password");
        var password = password(secret, made);
        if (!Files.exists(words)) {
            Files.createFile(words);
        }
        programs.own(words);
        if (!made) {
            make(user, secret);
        }
        return password;
    }

    boolean isRunning() throws IOException {
        return Files.exists(folder.resolve("postmaster.pid")) && control("status");
    }

    /** Whether what {@code pg_ctl} was told came about. */
    boolean control(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of(program("pg_ctl"), "-s", "-D", folder.toString()), Stream.of(arguments))
                .toList();
        return programs.run(words, PATIENCE + 10, command);
    }

    private void make(String user, Path secret) throws IOException {
        var half = data.resolve("database.new");
        delete(half);
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        programs.own(half);
        programs.own(secret);
        var command = new ArrayList<>(List.of(program("initdb"), "-D", half.toString(), "-U", user));
        command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + secret, "-E", "UTF8", "--locale=C"));
        if (!programs.run(words, 2 * PATIENCE, command)) {
            throw new IOException("the database could not be made: see " + words);
        }
        Files.move(half, folder);
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private static String password(Path file, boolean made) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (made) {
            throw new IOException("the password of the database is missing: " + file);
        }
        var fresh = new byte[24];
        new SecureRandom().nextBytes(fresh);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        return text;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
