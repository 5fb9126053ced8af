package org.plumbline.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL of the server's own in the data folder, which outlives the server and is found again by the next start.
 *
 * <p>It listens on the loopback address only and asks for a password that is kept in the data folder.
 */
public final class OwnPostgres implements JdbcConnectionDetails, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnPostgres.class);
    private static final String NAME = "plumbline";
    private static final int PATIENCE = 60;

    private final Path binaries;
    private final Path cluster;
    private final Path words;
    private final Unprivileged programs;
    private final String password;
    private final FileChannel lockFile;
    private final int port;
    private boolean wanted;

    private OwnPostgres(Path data) throws IOException {
        this.lockFile = locked(data);
        this.programs = Unprivileged.in(data);
        this.binaries = Binaries.in(data);
        this.cluster = data.resolve("database");
        this.words = data.resolve("postgresql.log");
        var made = Files.exists(cluster.resolve("PG_VERSION"));
        this.password = password(data.resolve("database.password"), made);
        if (!Files.exists(words)) {
            Files.createFile(words);
        }
        programs.own(words);
        if (!made) {
            make(data);
        }
        this.port = freePort();
    }

    /**
     * Starts the PostgreSQL of a data folder; the first time it is made.
     *
     * @throws UncheckedIOException where it cannot be started; says why
     */
    public static OwnPostgres in(Path data) {
        try {
            var folder = Files.createDirectories(data).toRealPath();
            var postgres = new OwnPostgres(folder);
            postgres.leaveNoneRunning();
            postgres.start();
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Starts it where it was stopped; it listens where it listened before. */
    public synchronized void start() throws IOException {
        var settings = "-p " + port
                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60"
                + " -c shared_buffers=128MB -c max_wal_size=2GB -c log_timezone=UTC -c timezone=UTC"
                + " -c log_checkpoints=off";
        if (!control("-l", words.toString(), "-o", settings, "-w", "-t", "" + PATIENCE, "start")) {
            throw new IOException("the database did not start: see " + words);
        }
        wanted = true;
        LOG.info("The database is in {}", cluster);
    }

    /** Stops it, whoever is connected. */
    public synchronized void stop() throws IOException {
        wanted = false;
        if (!control("-m", "fast", "-w", "-t", "" + PATIENCE, "stop")) {
            throw new IOException("the database did not stop: see " + words);
        }
    }

    /** Starts it again where it died, and not where it was stopped. */
    synchronized void mend() throws IOException {
        if (wanted && !running()) {
            LOG.warn("The database had died and is started again");
            start();
        }
    }

    /** Ends it as a power failure would. */
    void kill() throws IOException {
        if (!control("-m", "immediate", "-w", "-t", "" + PATIENCE, "stop")) {
            throw new IOException("the database did not end: see " + words);
        }
    }

    /** Leaves it running, as a server that is killed does. */
    void abandon() throws IOException {
        lockFile.close();
    }

    @Override
    public synchronized void close() throws IOException {
        wanted = false;
        if (running()) {
            stop();
        }
        lockFile.close();
    }

    /** A server that was killed leaves its database running. */
    private void leaveNoneRunning() throws IOException {
        if (running()) {
            stop();
        }
    }

    private boolean running() throws IOException {
        return Files.exists(cluster.resolve("postmaster.pid")) && control("status");
    }

    private boolean control(String... arguments) throws IOException {
        var command = Stream.concat(Stream.of(program("pg_ctl"), "-s", "-D", cluster.toString()), Stream.of(arguments))
                .toList();
        return programs.run(words, PATIENCE + 10, command);
    }

    private void make(Path data) throws IOException {
        var half = data.resolve("database.new");
        deleted(half);
        Files.createDirectory(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        programs.own(half);
        var secret = data.resolve("database.password");
        programs.own(secret);
        var command = new ArrayList<>(List.of(program("initdb"), "-D", half.toString(), "-U", NAME));
        command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + secret, "-E", "UTF8", "--locale=C"));
        if (!programs.run(words, 2 * PATIENCE, command)) {
            throw new IOException("the database could not be made: see " + words);
        }
        Files.move(half, cluster);
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

    private static FileChannel locked(Path data) throws IOException {
        var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new IOException("another Plumbline is running on the data folder " + data
                    + ": stop it, choose another folder (--data), or name one database for both"
                    + " (PLUMBLINE_DATABASE_URL)");
        }
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisJvm) {
            return null;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleted(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
