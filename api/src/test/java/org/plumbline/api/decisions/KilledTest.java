package org.plumbline.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;

class KilledTest {
    private static final int TIMES = Integer.getInteger("plumbline.test.kills", 2);
    private static final int LINES = 5000;
    private static final Pattern ACCOUNT = Pattern.compile("export PLUMBLINE_SCORER='([^']*)'");

    private final Path data = Running.temporary();
    private final Path out = data.resolve("out.txt");
    private final Random random = new Random(7);
    private String account = "";
    private int port;

    @Test
    void aServerKilledInTheMiddleLosesNoAnsweredLineAndDoublesNone() throws Exception {
        var people = new ArrayList<String>();
        for (var number = 0; number < LINES; number++) {
            people.add(Asking.month().toString());
        }
        Map<String, String> answered = new HashMap<>();

        for (var time = 0; time < TIMES; time++) {
            var server = start();
            try {
                var killer = new Thread(() -> killSoon(server));
                killer.start();
                send(people).forEach(line -> remember(line, answered));
                killer.join();
            } finally {
                server.destroyForcibly().waitFor();
            }
        }
        var server = start();
        var last = send(people);
        last.forEach(line -> remember(line, answered));
        server.destroy();
        server.waitFor(60, TimeUnit.SECONDS);

        assertThat(last).hasSize(LINES);
        assertThat(answered).hasSize(LINES);
    }

    /** An answered person keeps the id that was answered first, whatever happened since. */
    private static void remember(String line, Map<String, String> answered) {
        var kept = Documents.json(line);
        var person = kept.at("/decision/appraisee/id").stringValue();
        var before = answered.put(person, Asking.id(line));
        assertThat(before).isIn(null, Asking.id(line));
        assertThat(kept.get("status").intValue()).isIn(200, 201);
        if (before != null) {
            assertThat(kept.get("status").intValue()).isEqualTo(200);
        }
    }

    private void killSoon(Process server) {
        try {
            Thread.sleep(random.nextInt(1500));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.destroyForcibly();
    }

    private Process start() throws IOException, InterruptedException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.plumbline.api.Server",
                "--data=" + data,
                "--rules=../rules",
                "--port=" + port);
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(data.resolve("err.txt").toFile()));
        builder.environment().put("PLUMBLINE_FIXTURES", "../fixtures");
        var process = builder.start();
        for (var tries = 0; tries < 600 && !ready(); tries++) {
            assertThat(process.isAlive())
                    .as(Files.readString(data.resolve("err.txt")))
                    .isTrue();
            Thread.sleep(200);
        }
        var shown = ACCOUNT.matcher(Files.readString(out));
        assertThat(shown.find()).isTrue();
        account = shown.group(1);
        return process;
    }

    private boolean ready() {
        try {
            var address =
                    URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL();
            return ((HttpURLConnection) address.openConnection()).getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Sends all lines and gives the whole lines that were answered, however the server ended. */
    private List<String> send(List<String> lines) throws IOException, InterruptedException {
        var answers = new ArrayList<String>();
        Thread sender;
        try (var socket = new Socket("127.0.0.1", port)) {
            sender = new Thread(() -> write(socket, lines));
            sender.start();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            try {
                for (var line = in.readLine(); line != null && answers.size() < LINES; line = in.readLine()) {
                    if (line.startsWith("{") && line.endsWith("}")) {
                        answers.add(line);
                    }
                }
            } catch (IOException killed) {
                // What was read whole was answered.
            }
        }
        sender.join();
        return answers;
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
}
