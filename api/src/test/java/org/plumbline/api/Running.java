package org.plumbline.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.database.OwnPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server that runs, and the accounts that it showed when it started first. */
public final class Running implements AutoCloseable {
    private static final Pattern ACCOUNT = Pattern.compile("export PLUMBLINE_(\\w+)='([^']*)'");

    private static final AtomicReference<@Nullable Path> FIRST = new AtomicReference<>();

    private final ConfigurableApplicationContext context;
    private final Map<String, String> accounts;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Running(ConfigurableApplicationContext context, Map<String, String> accounts) {
        this.context = context;
        this.accounts = accounts;
    }

    /** One for all tests that do not stop it; it ends with the JVM. */
    private static final class Shared {
        private static final Running SERVER = start(temporary());
    }

    public static Running shared() {
        return Shared.SERVER;
    }

    /** Starts one on a data folder. */
    public static Running start(Path data, String... settings) {
        var all = new ArrayList<>(Arrays.asList(settings));
        all.add("--plumbline.data=" + data);
        return start(Map.of(), all);
    }

    /** Starts another on the same database. */
    public Running replica(String... settings) {
        var database = context.getBean(OwnPostgres.class);
        var all = new ArrayList<>(Arrays.asList(settings));
        all.addAll(List.of(
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--plumbline.data=" + temporary()));
        return start(accounts, all);
    }

    private static synchronized Running start(Map<String, String> known, List<String> settings) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of("--server.port=0", "--plumbline.fixtures=../fixtures"));
        if (settings.stream().noneMatch(setting -> setting.startsWith("--plumbline.rules="))) {
            all.add("--plumbline.rules=../rules");
        }
        // Compiled once for all servers of the tests.
        all.add("--plumbline.compiled=target/compiled");
        var said = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var context = new SpringApplicationBuilder(Server.class).run(all.toArray(String[]::new));
            var accounts = new TreeMap<>(known);
            var account = ACCOUNT.matcher(said.toString(StandardCharsets.UTF_8));
            while (account.find()) {
                accounts.put(account.group(1).toLowerCase(Locale.ROOT), account.group(2));
            }
            return new Running(context, accounts);
        } finally {
            System.setOut(out);
        }
    }

    /** A new data folder; PostgreSQL's programs, which take long to unpack, are those of the first one. */
    public static Path temporary() {
        try {
            var folder = Files.createTempDirectory("plumbline");
            var first = FIRST.updateAndGet(before -> before == null ? folder : before);
            try (var programs = Files.newDirectoryStream(first, "postgresql-*.*[0-9]")) {
                for (var each : programs) {
                    Files.createSymbolicLink(folder.resolve(each.getFileName()), each);
                }
            }
            return folder;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Name and password of a role's account; empty for a role that has none. */
    public String account(String role) {
        return accounts.getOrDefault(role, "");
    }

    public Map<String, String> accounts() {
        return accounts;
    }

    /** Makes accounts known that an earlier start showed. */
    public void know(Map<String, String> earlier) {
        accounts.putAll(earlier);
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    /** The database as its administrator has it: everything may be changed. */
    public JdbcClient owner() {
        var owner = context.getBean(OwnPostgres.class).owner();
        return JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    }

    public <T> T part(Class<T> kind) {
        return context.getBean(kind);
    }

    public <T> T part(String name, Class<T> kind) {
        return context.getBean(name, kind);
    }

    /** What it listens with. */
    public WebServer web() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer());
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    /** A call as the account of a role; "" calls without one. */
    public HttpRequest.Builder call(String role, String path) {
        var builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofMinutes(2))
                .header("Accept-Language", "en");
        var account = account(role);
        if (!account.isEmpty()) {
            var basic = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
            builder.header("Authorization", "Basic " + basic);
        }
        return builder;
    }

    public HttpResponse<String> get(String role, String path) {
        return send(call(role, path).GET().build());
    }

    public HttpResponse<String> post(String role, String path, String json) {
        return post(role, path, "application/json", json);
    }

    public HttpResponse<String> post(String role, String path, String type, String body) {
        return send(call(role, path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
