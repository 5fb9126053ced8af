package org.plumbline.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import org.springframework.boot.tomcat.TomcatWebServer;

/** Whoever has no account holds nothing up; all attacks are of this machine on itself, few and short. */
class StrangersTest {
    private static final int SLOW = 110;
    private static Running server;

    private final List<Socket> open = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = Running.start(Running.temporary());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void slowBodiesWithoutAnAccountHoldNothingUp() throws IOException {
        try {
            slow("POST /api/v1/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n");
            for (var round = 0; round < 3; round++) {
                open.forEach(StrangersTest::oneByte);

                assertThat(quick("", "/actuator/health/liveness")).isLessThan(Duration.ofSeconds(2));
                var begun = Instant.now();
                assertThat(server.post("scorer", "/api/v1/score", Asking.month().toString())
                                .statusCode())
                        .isEqualTo(200);
                assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
            }
        } finally {
            close();
        }
    }

    @Test
    @Tag("long")
    void aBodyThatComesTooSlowlyIsAnsweredSoEvenToWhoeverHasAnAccount() throws Exception {
        try (var socket = connect(server.port())) {
            socket.setSoTimeout(1000);
            var basic =
                    Base64.getEncoder().encodeToString(server.account("scorer").getBytes(StandardCharsets.UTF_8));
            write(
                    socket,
                    "POST /api/v1/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n"
                            + "Authorization: Basic " + basic + "\r\n\r\n");
            var answer = -1;
            for (var second = 0; second < 40 && answer < 0; second++) {
                oneByte(socket);
                answer = first(socket);
            }

            assertThat((char) answer + new String(socket.getInputStream().readNBytes(11), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 408");
        }
    }

    /** What comes within a second; -1 where nothing does. */
    private static int first(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException nothing) {
            return -1;
        }
    }

    @Test
    void aBodyThatNobodyAskedForIsNotReadFromAStranger() throws IOException {
        for (var call : new String[] {"POST /api/v1/score", "GET /actuator/health", "GET /openapi.json"}) {
            try (var socket = connect(server.port())) {
                socket.setSoTimeout(2000);
                write(socket, call + " HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n[");

                // It ends: the answer is whole, and the server waits for nothing.
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .as(call)
                        .startsWith("HTTP/1.1 ");
            }
        }
    }

    @Test
    void whoHasAnAccountKeepsTheConnectionWhateverTheAnswer() throws IOException {
        var basic = Base64.getEncoder().encodeToString(server.account("auditor").getBytes(StandardCharsets.UTF_8));
        var call = "POST /api/v1/score HTTP/1.1\r\nHost: x\r\nAuthorization: Basic " + basic
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
        try (var socket = connect(server.port())) {
            write(socket, (call + "\r\n{}").repeat(3) + call + "Connection: close\r\n\r\n{}");
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answers.split("HTTP/1.1 403", -1)).hasSize(4 + 1);
        }
    }

    @Test
    void oneAddressHoldsSoManyConnectionsAndNoMore() throws IOException {
        try (var few = Running.shared().replica("--plumbline.connections-per-address=5")) {
            for (var number = 0; number < 5; number++) {
                open.add(connect(few.port()));
                write(open.get(number), "GET /actuator/health/liveness HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(open.get(number).getInputStream().read()).isEqualTo('H');
            }

            assertThat(isAnswered(few.port())).isFalse();
            open.remove(0).close();
            var begun = Instant.now();
            while (!isAnswered(few.port())) {
                assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
            }
        } finally {
            close();
        }
    }

    @Test
    void healthHasAPortOfItsOwnWhereNothingElseIs() throws IOException {
        var port = connectors().stream()
                .map(Connector::getLocalPort)
                .filter(each -> each != server.port())
                .findFirst()
                .orElseThrow();

        assertThat(raw(port, "GET /actuator/health/liveness HTTP/1.1")).startsWith("HTTP/1.1 200");
        assertThat(raw(port, "GET /actuator/health HTTP/1.1")).startsWith("HTTP/1.1 200");
        assertThat(raw(port, "GET /actuator/prometheus HTTP/1.1")).startsWith("HTTP/1.1 404");
        assertThat(raw(port, "GET /actuator/health/../prometheus HTTP/1.1")).startsWith("HTTP/1.1 404");
        assertThat(raw(port, "POST /actuator/health HTTP/1.1")).startsWith("HTTP/1.1 404");
        assertThat(raw(port, "GET /openapi.json HTTP/1.1")).startsWith("HTTP/1.1 404");
    }

    @Test
    void aCertificateAndItsKeyMakeItHttps() throws Exception {
        var certificate = new Certificate(Running.temporary());
        try (var safe = Running.shared()
                .replica(
                        "--server.ssl.certificate=" + certificate.file(),
                        "--server.ssl.certificate-private-key=" + certificate.key())) {
            var https =
                    HttpClient.newBuilder().sslContext(certificate.trusting()).build();
            var call = HttpRequest.newBuilder(URI.create("https://localhost:" + safe.port() + "/actuator/health"))
                    .build();

            assertThat(https.send(call, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertThat(raw(safe.port(), "GET /actuator/health HTTP/1.1")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void itListensOnThisMachineAloneUnlessTold() {
        for (var connector : connectors()) {
            assertThat(connector.getProperty("address")).isEqualTo(InetAddress.getLoopbackAddress());
        }
    }

    @Test
    void everyAnswerTellsBrowsersToRunFrameAndGuessNothing() throws IOException {
        for (var line : new String[] {
            "GET /actuator/health HTTP/1.1",
            "GET /openapi.json HTTP/1.1",
            "GET /docs HTTP/1.1",
            "GET /swagger-ui/index.html HTTP/1.1",
            "GET /nowhere HTTP/1.1",
            "POST /api/v1/score HTTP/1.1",
            "GET /%00 HTTP/1.1",
            "GET /../../etc/passwd HTTP/1.1",
            "TRACE / HTTP/1.1"
        }) {
            assertThat(raw(server.port(), line))
                    .as(line)
                    .contains("\r\nX-Content-Type-Options: nosniff\r\n")
                    .contains("\r\nX-Frame-Options: DENY\r\n")
                    .contains("\r\nReferrer-Policy: no-referrer\r\n")
                    .containsPattern("\r\nContent-Security-Policy: default-src '(none|self)'.*frame-ancestors 'none'");
        }
    }

    @Test
    void manyUnknownFieldsCostNoMore() {
        var many = Asking.month();
        for (var number = 0; number < 15_000; number++) {
            many.put("history-" + number, 1);
        }
        cost(Asking.month().toString(), 200, 100);

        var one = cost(Asking.month().toString(), 200, 100).dividedBy(100);
        assertThat(cost(many.toString(), 422, 5).dividedBy(5)).isLessThan(one.multipliedBy(100));
    }

    @Test
    void manyUnknownMeasurementsCostAboutWhatOneCallCosts() {
        var month = Asking.month();
        var many = month.deepCopy();
        for (var number = 0; number < 9500; number++) {
            many.withObject("measurements").put("unknown-norms-" + number, 1);
        }
        cost(month.toString(), 200, 100);
        cost(many.toString(), 422, 5);

        var one = cost(month.toString(), 200, 100).dividedBy(100);
        var attack = cost(many.toString(), 422, 5).dividedBy(5);

        assertThat(attack).isLessThan(one.multipliedBy(40));
    }

    private static Duration cost(String body, int status, int times) {
        var begun = Instant.now();
        for (var time = 0; time < times; time++) {
            assertThat(server.post("scorer", "/api/v1/score", body).statusCode())
                    .isEqualTo(status);
        }
        return Duration.between(begun, Instant.now());
    }

    private Duration quick(String role, String path) {
        var begun = Instant.now();
        var answer = server.send(server.call(role, path)
                .timeout(Duration.ofSeconds(10))
                .method("GET", BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Documents.json(answer.body()).get("status").stringValue()).isEqualTo("UP");
        return Duration.between(begun, Instant.now());
    }

    private void slow(String head) throws IOException {
        for (var number = 0; number < SLOW; number++) {
            var socket = connect(server.port());
            open.add(socket);
            try {
                write(socket, head + "Content-Length: 5000\r\n\r\n[");
            } catch (IOException refused) {
                // As it should be.
            }
        }
    }

    private static void oneByte(Socket socket) {
        try {
            socket.getOutputStream().write('[');
        } catch (IOException ended) {
            // As it should be.
        }
    }

    private static boolean isAnswered(int port) {
        try {
            return raw(port, "GET /actuator/health/liveness HTTP/1.1").startsWith("HTTP/1.1 200");
        } catch (IOException refused) {
            return false;
        }
    }

    private static String raw(int port, String line) throws IOException {
        try (var socket = connect(port)) {
            write(socket, line + "\r\nHost: x\r\nConnection: close\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Socket connect(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static List<Connector> connectors() {
        var web = (TomcatWebServer) server.web();
        return List.of(web.getTomcat().getService().findConnectors());
    }

    private void close() throws IOException {
        for (var socket : open) {
            socket.close();
        }
    }
}
