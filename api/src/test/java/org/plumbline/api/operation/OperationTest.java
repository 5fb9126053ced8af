package org.plumbline.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.ServerProcess;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.node.ObjectNode;

class OperationTest {
    private static final int LINES = 4000;
    private final Running server = Running.shared();

    @Test
    void healthSaysWhetherItLivesAndIsReadyToAnyone() {
        // Of its own: the whole health says too whether the record is sound, and other tests tamper with the shared
        // one.
        try (var sound = Running.start(Running.temporary())) {
            for (var path : new String[] {"", "/liveness", "/readiness"}) {
                var health = sound.get("", "/actuator/health" + path);
                assertThat(health.statusCode()).isEqualTo(200);
                assertThat(Documents.json(health.body()).get("status").stringValue())
                        .isEqualTo("UP");
            }
        }
    }

    @Test
    void metricsCountDecisionsRefusalsSecondsVersionsAndTheLagOfSealing() throws InterruptedException {
        var decided = metric("plumbline_decisions_total");
        var refused = metric("plumbline_refusals_total");
        var timed = metric("plumbline_decision_seconds_count");
        server.post("scorer", "/api/v1/decisions", Asking.month().toString());
        server.post("scorer", "/api/v1/score", Asking.month().toString());
        server.post(
                "scorer", "/api/v1/score", Asking.month().put("scheme", "none").toString());
        TimeUnit.SECONDS.sleep(2);

        assertThat(metric("plumbline_decisions_total")).isGreaterThanOrEqualTo(decided + 2);
        assertThat(metric("plumbline_refusals_total")).isGreaterThanOrEqualTo(refused + 1);
        assertThat(metric("plumbline_decision_seconds_count")).isGreaterThanOrEqualTo(timed + 2);
        assertThat(metric("plumbline_rules_version\\{scheme=\"hospital-customer-service\"}"))
                .isGreaterThanOrEqualTo(1);
        assertThat(metric("plumbline_sealing_lag_seconds")).isBetween(0.0, 60.0);
    }

    @Test
    @Tag("long")
    void aTryStartsAndStopsAgainAndSaysWhereItCannotStart() throws Exception {
        var data = Running.temporary();
        try (var taken = new ServerSocket(0)) {
            assertThat(tried(data, taken.getLocalPort())).isEqualTo(1);
        }
        assertThat(said(data)).contains("Plumbline did not start: ").doesNotContain("starts with these settings");

        assertThat(tried(data, 0)).isZero();
        assertThat(said(data)).contains("Plumbline starts with these settings.");
    }

    private static int tried(Path data, int port) throws Exception {
        var server = ServerProcess.begin(data, port, "--try");
        assertThat(server.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return server.exitValue();
    }

    private static String said(Path data) throws IOException {
        return Files.readString(data.resolve("err.txt"));
    }

    @Test
    void aConnectionIsKeptForAsManyCallsAsItsCallerLikes() throws IOException {
        var call = "GET /actuator/health/liveness HTTP/1.1\r\nHost: x\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var calls = (call + "\r\n").repeat(149) + call + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(calls.getBytes(StandardCharsets.US_ASCII));
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(150 + 1);
        }
    }

    @Test
    @Tag("long")
    void everyLineOfTheLogIsJsonAndNamesNobodyButByIds() throws Exception {
        var data = Running.temporary();
        var process = ServerProcess.on(data);
        var lines = new ArrayList<String>();
        var month = Asking.month();
        ((ObjectNode) month.get("appraisee")).put("department", "SECRET-DEPARTMENT");
        lines.add(month.toString());
        ((ObjectNode) month.get("compensation")).put("base", 98765.43);
        lines.add(month.toString());
        lines.add(month.put("SECRET-FIELD", "SECRET-VALUE").toString());
        lines.add("{ \"SECRET-BROKEN\"");
        var answers = process.send(lines, count -> {});
        TimeUnit.SECONDS.sleep(3);
        process.process().destroy();
        process.process().waitFor(60, TimeUnit.SECONDS);

        assertThat(answers).hasSize(4);
        assertThat(process.log()).isNotEmpty().allSatisfy(line -> {
            var json = Documents.json(line);
            assertThat(json.has("@timestamp") && json.has("level") && json.has("message"))
                    .as(line)
                    .isTrue();
        });
        assertThat(String.join("\n", process.log()))
                .contains("records: checkpoint ")
                .doesNotContain("SECRET", "98765");
    }

    @Test
    @Tag("long")
    void aServerThatIsToldToStopAnswersWhatItTookAndSealsItFirst() throws Exception {
        Path data = Running.temporary();
        var process = ServerProcess.on(data, "--plumbline.seal.every=1h");
        var people = IntStream.range(0, LINES)
                .mapToObj(number -> Asking.month().toString())
                .toList();

        var answers = process.send(people, count -> {
            if (count == 1) {
                process.process().destroy();
            }
        });
        var ended = process.process().waitFor(60, TimeUnit.SECONDS);

        assertThat(answers).hasSize(LINES);
        assertThat(ended).isTrue();
        assertThat(process.log().stream().filter(line -> line.contains("records: checkpoint ")))
                .isNotEmpty();
        assertThat(process.log()).noneMatch(line -> line.contains("\"level\":\"ERROR\""));
    }

    private double metric(String name) {
        var body = server.get("auditor", "/actuator/prometheus").body();
        var found = Pattern.compile("^" + name + "(?:\\{[^}]*})? ([0-9.E-]+)$", Pattern.MULTILINE)
                .matcher(body);
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
