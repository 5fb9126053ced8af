package org.plumbline.cli.audit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Where a database is, and as whom it is read. */
record DatabaseAddress(String url, Properties account) {
    private static final String JDBC = "jdbc:postgresql:";
    private static final Set<String> SCHEMES = Set.of("postgresql", "postgres");
    private static final int PORT_LINE = 3;

    /** A URL, {@code postgresql://user@host/name} or JDBC's; what it does not say of the account, the environment does. */
    static Optional<DatabaseAddress> of(String url) {
        if (url.startsWith(JDBC)) {
            return Optional.of(new DatabaseAddress(url, account("", "")));
        }
        try {
            var uri = new URI(url);
            if (!SCHEMES.contains(String.valueOf(uri.getScheme())) || uri.getHost() == null) {
                return Optional.empty();
            }
            var user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
            var colon = user.indexOf(':');
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(new DatabaseAddress(
                    JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query,
                    colon < 0 ? account(user, "") : account(user.substring(0, colon), user.substring(colon + 1))));
        } catch (URISyntaxException noUrl) {
            return Optional.empty();
        }
    }

    /** The database that a running server keeps in its data folder; empty where none runs there. */
    static Optional<DatabaseAddress> in(Path data) {
        try {
            var running = Files.readAllLines(data.resolve("database").resolve("postmaster.pid"));
            var password = Files.readString(data.resolve("database.password")).strip();
            return Optional.of(new DatabaseAddress(
                    JDBC + "//127.0.0.1:" + running.get(PORT_LINE).strip() + "/postgres",
                    account("plumbline", password)));
        } catch (IOException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static Properties account(String user, String password) {
        var account = new Properties();
        put(account, "user", user, "PLUMBLINE_DATABASE_USER", "PGUSER");
        put(account, "password", password, "PLUMBLINE_DATABASE_PASSWORD", "PGPASSWORD");
        return account;
    }

    private static void put(Properties account, String name, String said, String... variables) {
        Stream.concat(Stream.of(said), Stream.of(variables).map(System::getenv))
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .ifPresent(value -> account.setProperty(name, value));
    }
}
