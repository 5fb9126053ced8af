package org.plumbline.api.settlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

class RefusedSettlementsTest {
    private static final String SETTLEMENTS = "/api/v1/settlements";
    private static final int LONGEST = 32 * 1024 * 1024;

    private final Running server = Running.shared();

    static Stream<Arguments> bodies() {
        var asked = Asking.year().toString();
        var deep = "[".repeat(600) + "]".repeat(600);
        return Stream.of(
                Arguments.of("nothing", "", 400),
                Arguments.of("no JSON", "scheme: x", 400),
                Arguments.of("two documents", asked + " " + asked, 400),
                Arguments.of("deep nesting", "{\"scheme\":" + deep + "}", 400),
                Arguments.of("not a number", asked.replace("1250000.00", "NaN"), 400),
                Arguments.of("a duplicate key", asked.replaceFirst("\\{", "{\"scheme\":\"x\","), 400),
                Arguments.of("a list", "[" + asked + "]", 422),
                Arguments.of("a text", "\"settle\"", 422),
                Arguments.of("an unknown field", asked.replaceFirst("\\{", "{\"age\":40,"), 422),
                Arguments.of("a large exponent", asked.replace("1250000.00", "1E+999999999"), 422),
                Arguments.of("half a character", asked.replace("\"M2\"", "\"\\ud800\""), 422),
                Arguments.of("an unknown scheme", asked.replace("hospital-marketing", "hospital-markting"), 422),
                Arguments.of("a scheme that settles nothing", asked.replace("hospital-marketing", "blue-cross"), 422),
                Arguments.of("an odd period", asked.replaceAll("\"period\":\"\\d+\"", "\"period\":\"soon\""), 422),
                Arguments.of("money that nobody gets", asked.replace("marketing-staff", "department-staff"), 422),
                Arguments.of("supersedes nothing", asked.replaceFirst("\\{", "{\"supersedes\":\"it\","), 422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void aBodyThatCannotBeSettledIsRefusedWithItsReason(String what, String body, int status) {
        var before = rows();

        var answer = server.post("scorer", SETTLEMENTS, body);

        assertThat(answer.statusCode()).as(what + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("errors")).isNotEmpty();
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.plumbline.");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aBodyOfJustTheLimitIsReadAndALongerOneIsNotHoweverItIsSent() {
        var asked = Asking.year().toString();
        var longest = asked + " ".repeat(LONGEST - asked.getBytes(StandardCharsets.UTF_8).length);

        var read = server.post("scorer", SETTLEMENTS, longest);
        var refused = server.post("scorer", SETTLEMENTS, longest + " ");
        var chunked = server.send(server.call("scorer", SETTLEMENTS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(longest + " ")))
                .build());

        assertThat(read.statusCode()).as(read.body()).isEqualTo(201);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(json(chunked).get("detail").stringValue()).startsWith("The body is larger");
    }

    @Test
    void otherFormsOfBodyAreNotRead() {
        assertThat(server.post("scorer", SETTLEMENTS, "application/xml", "<scheme/>")
                        .statusCode())
                .isEqualTo(415);
        assertThat(server.post("scorer", SETTLEMENTS, "application/x-ndjson", "{}")
                        .statusCode())
                .isEqualTo(415);
    }

    private long rows() {
        return server.database()
                .sql("select count(*) from settlements")
                .query(Long.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Documents.json(answer.body());
    }
}
