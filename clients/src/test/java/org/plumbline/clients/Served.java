package org.plumbline.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The service as it is shipped, in a process of its own. */
final class Served implements AutoCloseable {
    private static final Pattern ACCOUNT = Pattern.compile("export PLUMBLINE_SCORER='([^']*)'");
    private static final Path JAR = Path.of("../api/target/plumbline-api.jar");

    private final Process process;
    private final String address;
    private final String account;

    private Served(Process process, String address, Path said) throws IOException, InterruptedException {
        this.process = process;
        this.address = address;
        for (var tries = 0; tries < 600 && !isReady(); tries++) {
            assertThat(process.isAlive()).as("the server runs").isTrue();
            Thread.sleep(200);
        }
        var shown = ACCOUNT.matcher(Files.readString(said));
        assertThat(shown.find()).isTrue();
        this.account = shown.group(1);
    }

    static Served start() throws IOException, InterruptedException {
        assertThat(JAR).exists();
        var data = Files.createTempDirectory("plumbline");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var said = data.resolve("out.txt");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "--data=" + data,
                        "--rules=../rules",
                        "--port=" + port))
                .redirectOutput(said.toFile())
                .redirectError(data.resolve("err.txt").toFile());
        builder.environment().put("PLUMBLINE_FIXTURES", "../fixtures");
        return new Served(builder.start(), "http://127.0.0.1:" + port, said);
    }

    String address() {
        return address;
    }

    String account() {
        return account;
    }

    private boolean isReady() {
        try {
            var health = URI.create(address + "/actuator/health/readiness").toURL();
            return ((HttpURLConnection) health.openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
    }
}
