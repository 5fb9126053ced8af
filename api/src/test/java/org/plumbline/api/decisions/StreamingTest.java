package org.plumbline.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

class StreamingTest {
    private static final String DECISIONS = "/api/v1/decisions";
    private static final String NDJSON = "application/x-ndjson";

    private final Running server = Running.shared();

    @Test
    void linesAreAnsweredInTheirOrderAndAProblemStandsInItsLinesPlace() {
        var first = Asking.month();
        var lines = List.of(
                first.toString(),
                Asking.with(first, 60).toString(),
                "{ not json",
                "",
                Asking.month().put("age", 40).toString(),
                "{\"id\":\"" + "x".repeat(300_000) + "\"}",
                first.toString(),
                Asking.month().toString());

        var answers = answers(DECISIONS, String.join("\n", lines));

        assertThat(answers.stream().map(answer -> answer.get("status").intValue()))
                .containsExactly(201, 409, 400, 422, 413, 200, 201);
        assertThat(answers.get(2).get("line").intValue()).isEqualTo(3);
        assertThat(answers.get(3).get("line").intValue()).isEqualTo(5);
        assertThat(answers.get(3).at("/errors/0/path").stringValue()).isEqualTo("age");
        assertThat(answers.get(5).get("id")).isEqualTo(answers.get(0).get("id"));
    }

    @Test
    void scoredLinesAreTheSameDecisionsAsScoredAlone() {
        var asked = IntStream.range(0, 50)
                .mapToObj(number -> Asking.with(Asking.month(), number))
                .toList();

        var answers =
                answers("/api/v1/score", asked.stream().map(JsonNode::toString).collect(Collectors.joining("\r\n")));

        assertThat(answers).hasSize(50);
        for (var number = 0; number < 50; number += 10) {
            assertThat(answers.get(number).toString())
                    .isEqualTo(server.post(
                                    "scorer", "/api/v1/score", asked.get(number).toString())
                            .body());
        }
    }

    @Test
    void onePersonIsScoredOnceForAPeriodInAStream() {
        var month = Asking.month();
        var lines = List.of(
                month.toString(),
                Asking.with(month, 60).toString(),
                Asking.in(month, "2026-08").toString(),
                month.toString());

        var answers = answers("/api/v1/score", String.join("\n", lines));

        assertThat(answers.stream().map(answer -> answer.path("status").intValue(200)))
                .containsExactly(200, 422, 200, 422);
        assertThat(answers.get(1).at("/errors/0/path").stringValue()).isEqualTo("appraisee.id");
        assertThat(answers.get(1).at("/errors/0/message").stringValue()).contains("NDJSON:1");
    }

    @Test
    void everyAnsweredLineIsKeptAndASecondSendingKeepsNothingTwice() {
        var people = IntStream.range(0, 1500)
                .mapToObj(number -> Asking.month().toString())
                .toList();
        var body = String.join("\n", people);
        var before = rows();

        var first = answers(DECISIONS, body);
        var second = answers(DECISIONS, body);

        assertThat(first)
                .hasSize(1500)
                .allSatisfy(each -> assertThat(each.get("status").intValue()).isEqualTo(201));
        assertThat(second)
                .hasSize(1500)
                .allSatisfy(each -> assertThat(each.get("status").intValue()).isEqualTo(200));
        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(rows()).isEqualTo(before + 1500);
    }

    @Test
    void twoStreamsWithTheSamePeopleInOppositeOrdersKeepEachOnce() throws Exception {
        var people = IntStream.range(0, 400)
                .mapToObj(number -> Asking.month().toString())
                .toList();
        var turned = new ArrayList<>(people);
        Collections.reverse(turned);
        var before = rows();

        var threads = Executors.newFixedThreadPool(2);
        var one = threads.submit(() -> answers(DECISIONS, String.join("\n", people)));
        var other = threads.submit(() -> answers(DECISIONS, String.join("\n", turned)));
        var answers = new ArrayList<>(one.get());
        answers.addAll(other.get());
        threads.shutdown();

        assertThat(answers.stream().filter(each -> each.get("status").intValue() == 201))
                .hasSize(400);
        assertThat(answers.stream().filter(each -> each.get("status").intValue() == 200))
                .hasSize(400);
        assertThat(rows()).isEqualTo(before + 400);
    }

    @Test
    void aLineIsAnsweredBeforeTheNextIsSent() throws IOException {
        try (var socket = open()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (var number = 0; number < 3; number++) {
                send(socket, Asking.month() + "\n");
                var answer = in.readLine();
                while (answer != null && !answer.startsWith("{")) {
                    answer = in.readLine();
                }

                assertThat(answer).startsWith("{\"status\":201");
            }
        }
    }

    @Test
    void aCallerWhoStopsReadingIsLetGoAndHoldsNobodyUp() throws Exception {
        var stuck = new ArrayList<Socket>();
        try {
            for (var number = 0; number < 12; number++) {
                stuck.add(open());
            }
            for (var socket : stuck) {
                flood(socket);
            }
            var begun = Instant.now();

            var kept = server.post("scorer", DECISIONS, Asking.month().toString());

            assertThat(kept.statusCode()).isEqualTo(201);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (var socket : stuck) {
                socket.close();
            }
        }
    }

    /** Sends until nobody takes any more, and reads nothing. */
    private static void flood(Socket socket) {
        var asked = Asking.month() + "\n";
        var sender = new Thread(() -> {
            try {
                for (var number = 0; number < 3000; number++) {
                    send(socket, asked);
                }
            } catch (UncheckedIOException letGo) {
                // That is what is expected.
            }
        });
        sender.setDaemon(true);
        sender.start();
    }

    private Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        var account = server.account("scorer").getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream()
                .write(("POST " + DECISIONS + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + NDJSON
                                + "\r\nAuthorization: Basic "
                                + Base64.getEncoder().encodeToString(account)
                                + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void send(Socket socket, String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            var out = socket.getOutputStream();
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<JsonNode> answers(String path, String body) {
        return server.post("scorer", path, NDJSON, body)
                .body()
                .lines()
                .map(Documents::json)
                .toList();
    }

    private static List<String> ids(List<JsonNode> answers) {
        return answers.stream().map(each -> each.get("id").stringValue()).toList();
    }

    private long rows() {
        return server.database()
                .sql("select count(*) from decisions")
                .query(Long.class)
                .single();
    }
}
