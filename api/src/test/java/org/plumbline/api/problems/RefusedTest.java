package org.plumbline.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RefusedTest {
    private static final String DECISIONS = "/api/v1/decisions";
    private static final String SQL = "x'); drop table decisions; --";

    private final Running server = Running.shared();
    private long before;

    @BeforeEach
    void count() {
        before = rows();
    }

    @AfterEach
    void nothingIsKept() {
        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'',POST,/score,401",
        "'',POST,/decisions,401",
        "'',GET,/decisions,401",
        "'',POST,/settlements,401",
        "'',GET,/settlements,401",
        "'',GET,/schemes,401",
        "'',POST,/replays,401",
        "'',GET,/nowhere,401",
        "approver,POST,/score,403",
        "auditor,POST,/score,403",
        "editor,POST,/decisions,403",
        "auditor,POST,/decisions,403",
        "editor,GET,/decisions,403",
        "approver,GET,/decisions/01a20df3-d50d-79a5-8007-ac82fd98c5d8,403",
        "editor,POST,/settlements,403",
        "auditor,POST,/settlements,403",
        "editor,GET,/settlements,403",
        "approver,GET,/settlements/01a20df3-d50d-79a5-8007-ac82fd98c5d8,403",
        "scorer,POST,/settlements/01a20df3-d50d-79a5-8007-ac82fd98c5d8/replay,403",
        "scorer,POST,/replays,403",
        "scorer,POST,/decisions/01a20df3-d50d-79a5-8007-ac82fd98c5d8/replay,403",
        "approver,POST,/schemes/hospital-customer-service/drafts,403",
        "editor,POST,/schemes/x/drafts/01a20df3-d50d-79a5-8007-ac82fd98c5d8/publication,403",
        "scorer,GET,/nowhere,404",
        "scorer,GET,/settlements/1,404",
        "scorer,GET,/settlements/01a20df3-d50d-79a5-8007-ac82fd98c5d8,404",
        "auditor,POST,/settlements/01a20df3-d50d-79a5-8007-ac82fd98c5d8/replay,404",
        "scorer,DELETE,/settlements/01a20df3-d50d-79a5-8007-ac82fd98c5d8,405",
        "scorer,GET,/settlements?cursor=abc,400",
        "scorer,GET,/decisions/1,404",
        "scorer,GET,/decisions/01a20df3-d50d-79a5-8007-ac82fd98c5d8,404",
        "auditor,POST,/decisions/01a20df3-d50d-79a5-8007-ac82fd98c5d8/replay,404",
        "auditor,GET,/replays/01a20df3-d50d-79a5-8007-ac82fd98c5d8,404",
        "approver,POST,/schemes/hospital-customer-service/drafts/01a20df3-d50d-79a5-8007-ac82fd98c5d8/publication,404",
        "scorer,DELETE,/decisions/01a20df3-d50d-79a5-8007-ac82fd98c5d8,405",
        "scorer,PUT,/decisions,405",
        "auditor,POST,/decisions/x/replay,400",
        "scorer,GET,/decisions?cursor=abc,400"
    })
    void eachCallIsForItsRoleAndItsAddress(String role, String method, String path, int status) {
        var body = path.endsWith("/publication") ? "{\"effectiveFrom\":\"2035-01\"}" : "{}";
        var answer = server.send(server.call(role, "/api/v1" + path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        isProblem(answer, status);
    }

    static Stream<Arguments> bodies() {
        var asked = Asking.month();
        var id = asked.at("/appraisee/id").stringValue();
        var deep = "[".repeat(600) + "]".repeat(600);
        return Stream.of(
                Arguments.of("nothing", "", 400),
                Arguments.of("no JSON", "scheme: x", 400),
                Arguments.of("two documents", asked + " " + asked, 400),
                Arguments.of("deep nesting", "{\"scheme\":" + deep + "}", 400),
                Arguments.of("not a number", asked.toString().replace("92.5", "NaN"), 400),
                Arguments.of("infinity", asked.toString().replace("92.5", "Infinity"), 400),
                Arguments.of("a duplicate key", asked.toString().replaceFirst("\\{", "{\"scheme\":\"x\","), 400),
                Arguments.of("a number of many digits", asked.toString().replace("92.5", "9".repeat(2000)), 400),
                Arguments.of("a list", "[" + asked + "]", 422),
                Arguments.of("an unknown field", asked.deepCopy().put("age", 40).toString(), 422),
                Arguments.of("a large exponent", asked.toString().replace("92.5", "1E+400000"), 422),
                Arguments.of("half a character", asked.toString().replace(id, "\\ud800"), 422),
                Arguments.of("a zero byte", asked.toString().replace(id, "a\\u0000"), 422),
                Arguments.of("10,000 measurements", measurements(asked, 10_000), 422),
                Arguments.of("an id of 1 MB", asked.toString().replace(id, "x".repeat(1_000_000)), 413),
                Arguments.of("a long text", asked.toString().replace(id, "x".repeat(101)), 422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyThatCannotBeJudgedIsRefusedWithItsReason(String what, String body, int status) {
        for (var path : new String[] {"/api/v1/score", DECISIONS}) {
            var answer = server.post("scorer", path, body);

            assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(status);
            isProblem(answer, status);
        }
    }

    @Test
    void allProblemsOfABodyAreSaidAtOnceInTheLanguageThatWasAskedFor() {
        var asked = Asking.month();
        asked.put("scheme", "hospital-customer-servic").put("age", 40);
        asked.withObject("appraisee").put("id", "");

        var english = json(server.post("scorer", "/api/v1/score", asked.toString()));
        var chinese = json(server.send(server.call("scorer", "/api/v1/score")
                .setHeader("Accept-Language", "fr;q=0.9, zh-CN;q=0.8, en;q=0.1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked.toString()))
                .build()));

        assertThat(english.get("errors")
                        .valueStream()
                        .map(error -> error.get("path").stringValue()))
                .containsExactlyInAnyOrder("scheme", "age", "appraisee.id");
        assertThat(english.toString()).contains("Maybe \\\"hospital-customer-service\\\"?");
        assertThat(chinese.toString()).contains("没有方案");
        assertThat(english.get("title").stringValue()).isEqualTo("Unprocessable content");
    }

    @Test
    void sqlInEveryTextFieldIsAText() {
        var asked = Asking.month();
        asked.withObject("appraisee").put("department", SQL).put("id", SQL);
        asked.at("/events/0").asObject().put("id", SQL);
        var answer = server.post("scorer", "/api/v1/score", asked.toString());

        var everywhere = Documents.json(asked.toString()
                .replaceAll(
                        "\"(hospital-customer-service|phone-agent|grievance|affected|2026-07)\"", "\"" + SQL + "\""));
        var refused = server.post("scorer", DECISIONS, everywhere.toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).at("/appraisee/id").stringValue()).isEqualTo(SQL);
        assertThat(refused.statusCode()).isEqualTo(422);
        for (var name : new String[] {"scheme", "department", "appraisee", "grade"}) {
            var found = server.get(
                    "auditor", DECISIONS + "?" + name + "=" + URLEncoder.encode(SQL, StandardCharsets.UTF_8));
            assertThat(json(found).get("decisions")).isEmpty();
        }
    }

    @Test
    void pathTricksLeadNowhere() throws IOException {
        for (var path : new String[] {
            "/api/v1/schemes/..%2f..%2fetc",
            "/api/v1/schemes/..;/decisions",
            "/api/v1//decisions",
            "/api/v1/schemes/%00"
        }) {
            var answer = raw("GET " + path + " HTTP/1.1");

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .doesNotContain("at org.");
        }
        assertThat(raw("GET /api/v1/../../etc/passwd HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void otherFormsOfBodyAreNotRead() {
        var answer = server.post("scorer", DECISIONS, "application/xml", "<scheme/>");

        assertThat(answer.statusCode()).isEqualTo(415);
        isProblem(answer, 415);
    }

    @Test
    void aBodyWithoutAnEndIsCutAtItsLimit() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                            + basic() + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            var chunk = ("10000\r\n" + "[".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
            for (var number = 0; number < 5; number++) {
                out.write(chunk);
            }
            out.flush();

            assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    private String raw(String line) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: x\r\nAuthorization: " + basic() + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String basic() {
        var account = server.account("scorer").getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(account);
    }

    private static String head(InputStream in) throws IOException {
        return new String(in.readNBytes(12), StandardCharsets.UTF_8);
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("status").intValue()).isEqualTo(status);
        assertThat(json(answer).get("detail").stringValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.plumbline.");
    }

    private static String measurements(ObjectNode asked, int count) {
        var many = asked.deepCopy();
        for (var number = 0; number < count; number++) {
            many.withObject("measurements").put("m" + number, number);
        }
        return many.toString();
    }

    private long rows() {
        return server.database()
                .sql("select count(*) from decisions")
                .query(Long.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Documents.json(answer.body());
    }
}
