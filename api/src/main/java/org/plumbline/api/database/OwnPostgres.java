package org.plumbline.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
    /** Who makes the tables and may change them; the server itself connects as {@link EverydayRole#NAME}. */
    private static final String OWNER = "plumbline";

    private static final String PATIENCE = Integer.toString(Cluster.PATIENCE);

    private final DataFolderLock lock;
    private final Cluster cluster;
    private final String password;
    private final EverydayRole everyday = EverydayRole.fresh();
    private final int port;
    private boolean wanted;

    private OwnPostgres(Path data) throws IOException {
        this.lock = DataFolderLock.on(data);
        this.cluster = Cluster.in(data);
        this.password = cluster.password(OWNER);
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
            postgres.everyday.in(postgres.owner());
            return postgres;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String getUsername() {
        return EverydayRole.NAME;
    }

    @Override
    public String getPassword() {
        return everyday.password();
    }

    /** As whom tables are made and brought up to date: the server does nothing else under that name. */
    public Owner owner() {
        return new Owner(getJdbcUrl(), OWNER, password);
    }

    /** Where the database is, and the account that may do anything in it. */
    public record Owner(String url, String user, String password) {}

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
        var words = cluster.words().toString();
        control("the database did not start", "-l", words, "-o", settings, "-w", "-t", PATIENCE, "start");
        wanted = true;
        LOG.info("The database is in {}", cluster.folder());
    }

    /** Stops it, whoever is connected. */
    public synchronized void stop() throws IOException {
        wanted = false;
        control("the database did not stop", "-m", "fast", "-w", "-t", PATIENCE, "stop");
    }

    /** Starts it again where it died, and not where it was stopped. */
    synchronized void mend() throws IOException {
        if (wanted && !cluster.isRunning()) {
            LOG.warn("The database had died and is started again");
            start();
        }
    }

    /** Ends it as a power failure would. */
    void kill() throws IOException {
        control("the database did not end", "-m", "immediate", "-w", "-t", PATIENCE, "stop");
    }

    /** Leaves it running, as a server that is killed does. */
    void abandon() throws IOException {
        lock.close();
    }

    @Override
    public synchronized void close() throws IOException {
        wanted = false;
        if (cluster.isRunning()) {
            stop();
        }
        lock.close();
    }

    /** A server that was killed leaves its database running. */
    private void leaveNoneRunning() throws IOException {
        if (cluster.isRunning()) {
            stop();
        }
    }

    /** Says where to look where it did not come about. */
    private void control(String failure, String... arguments) throws IOException {
        if (!cluster.control(arguments)) {
            throw new IOException(failure + ": see " + cluster.words());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
