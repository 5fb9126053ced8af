package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** A server in a JVM of its own, which can be stopped and killed; many lines are sent to it and read as they come. */
public final class ServerProcess {
    private static final Pattern ACCOUNT = Pattern.compile("export PLUMBLINE_SCORER='([^']*)'");

    private final Process process;
    private final Path data;
    private final int port;
    private final String account;

    private ServerProcess(Process process, Path data, int port) throws IOException, InterruptedException {
        this.process = process;
        this.data = data;
        this.port = port;
        awaitReady();
        var shown = ACCOUNT.matcher(Files.readString(data.resolve("out.txt")));
        assertThat(shown.find()).isTrue();
        this.account = shown.group(1);
    }

    /** Starts one on a data folder, on which an earlier one may have been killed. */
    public static ServerProcess on(Path data, String... settings) throws IOException, InterruptedException {
        var port = freePort();
        return new ServerProcess(begin(data, port, settings), data, port);
    }

    /** Below the ports that a system hands out by itself: nobody is given it, or the next one for health, in between. */
    private static int freePort() throws IOException {
        while (true) {
            var port = 20_000 + 2 * ThreadLocalRandom.current().nextInt(6_000);
            try (var own = new ServerSocket(port);
                    var health = new ServerSocket(port + 1)) {
                return Math.min(own.getLocalPort(), health.getLocalPort());
            } catch (BindException taken) {
                // The next one may be free.
            }
        }
    }

    /** Begins to start one and waits for nothing; what it says is in {@code out.txt} and {@code err.txt} of the folder. */
    public static Process begin(Path data, int port, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // It starts in two thirds of the time, and none of these tests asks how fast it is then.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.plumbline.api.Server",
                "--data=" + data,
                "--rules=../rules",
                "--port=" + port));
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(data.resolve("out.txt").toFile()))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(data.resolve("err.txt").toFile()));
        // Of these a JVM says a line of its own, which is no JSON.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("PLUMBLINE_FIXTURES", "../fixtures");
        builder.environment().put("PLUMBLINE_COMPILED", "target/compiled");
        return builder.start();
    }

    public Process process() {
        return process;
    }

    public int port() {
        return port;
    }

    /** Name and password of the scorer. */
    public String account() {
        return account;
    }

    /** What it logged. */
    public List<String> log() throws IOException {
        return Files.readAllLines(data.resolve("err.txt"));
    }

    /** Sends all lines and gives the whole lines that were answered, however the server ended. */
    public List<String> send(List<String> lines, IntConsumer answered) throws IOException, InterruptedException {
        var answers = new ArrayList<String>();
        Thread sender;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            sender = new Thread(() -> write(socket, lines));
            sender.start();
            read(socket, lines.size(), answers, answered);
        }
        sender.join();
        return answers;
    }

    private static void read(Socket socket, int most, List<String> answers, IntConsumer answered) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        try {
            for (var line = in.readLine(); line != null && answers.size() < most; line = in.readLine()) {
                if (line.startsWith("{") && line.endsWith("}")) {
                    answers.add(line);
                    answered.accept(answers.size());
                }
            }
        } catch (IOException killed) {
            // What was read whole was answered.
        }
    }

    private void write(Socket socket, List<String> lines) {
        try {
            var basic = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
            var head = "POST /api/v1/decisions HTTP/1.0\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                    + "Authorization: Basic " + basic + "\r\nContent-Length: ";
            var body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            OutputStream stream = socket.getOutputStream();
            stream.write((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            stream.write(body);
            stream.flush();
        } catch (IOException killed) {
            // The server is gone.
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (var tries = 0; tries < 600 && status("/actuator/health/readiness") != 200; tries++) {
            assertThat(process.isAlive()).as(String.join("\n", log())).isTrue();
            Thread.sleep(200);
        }
    }

    /** The status of a call without an account; 0 where nobody answers. */
    public int status(String path) {
        try {
            var address = URI.create("http://127.0.0.1:" + port + path).toURL();
            return ((HttpURLConnection) address.openConnection()).getResponseCode();
        } catch (IOException nobody) {
            return 0;
        }
    }
}
