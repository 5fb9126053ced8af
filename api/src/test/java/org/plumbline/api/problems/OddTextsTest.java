package org.plumbline.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.schemes.Drafting;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a caller writes, what is wrong with it is theirs and not the server's. */
class OddTextsTest {
    private static final String ODD = "odd-one-out";
    private static final List<String> VALUES = List.of(
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"x\\udc00\"",
            "1e2147483648",
            "-1e2147483648",
            "1e-2147483648",
            "1e99999999999999999999",
            "99999999999999999999999999999999999999",
            "{}",
            "[[]]",
            "null",
            "true");

    private final Running server = Running.shared();

    static Stream<Arguments> bodies() {
        var settlement = Asking.year();
        var publication = Documents.json()
                .createObjectNode()
                .put("effectiveFrom", "2060-01")
                .set("confirmed", Documents.json().createObjectNode().put("id", "reason"));
        var superseding = Asking.month();
        superseding
                .putObject("supersedes")
                .put("decision", "01a20df3-d50d-79a5-8007-ac82fd98c5d8")
                .put("reason", "why");
        var draft = Documents.json().createObjectNode();
        draft.putObject("files").put("scheme.yaml", "scheme: x").put("scoring.drl", "rule");
        draft.putObject("fixtures").put("cases.yaml", "- case: x");
        return Stream.of(
                Arguments.of("scorer", "/api/v1/score", Asking.month()),
                Arguments.of("scorer", "/api/v1/decisions", superseding),
                Arguments.of("scorer", "/api/v1/settlements", settlement),
                Arguments.of("auditor", "/api/v1/replays", replay()),
                Arguments.of("editor", Drafting.DRAFTS, draft),
                Arguments.of(
                        "approver",
                        Drafting.DRAFTS + "/01a20df3-d50d-79a5-8007-ac82fd98c5d8/publication",
                        publication));
    }

    private static ObjectNode replay() {
        var selection = Documents.json().createObjectNode();
        for (var name : new String[] {"scheme", "period", "department", "appraisee", "grade"}) {
            selection.put(name, "2026-07");
        }
        return selection;
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("bodies")
    void anOddValueAnywhereIsTheCallersFault(String role, String path, JsonNode body) {
        var failed = new ArrayList<String>();
        for (var odd : variants(body)) {
            for (var value : VALUES) {
                var written = odd.replace("\"" + ODD + "\"", value);
                var answer = server.post(role, path, written);
                if (answer.statusCode() >= 500) {
                    failed.add(answer.statusCode() + " " + written);
                }
            }
        }

        assertThat(failed).isEmpty();
    }

    /** The document with each of its first values in turn, and each name of a field, replaced by an odd one. */
    private static List<String> variants(JsonNode body) {
        var variants = new ArrayList<String>();
        variants.add("\"" + ODD + "\"");
        for (var pointer : pointers(body, "")) {
            var copy = (ObjectNode) body.deepCopy();
            var cut = pointer.lastIndexOf('/');
            var name = pointer.substring(cut + 1);
            if (copy.at(pointer.substring(0, cut)) instanceof ObjectNode parent) {
                parent.put(name, ODD);
                variants.add(copy.toString());
            }
        }
        return variants;
    }

    private static List<String> pointers(JsonNode node, String at) {
        var found = new ArrayList<String>();
        for (var entry : node.properties()) {
            found.add(at + "/" + entry.getKey());
            found.addAll(pointers(entry.getValue(), at + "/" + entry.getKey()));
        }
        if (node.isArray() && !node.isEmpty()) {
            found.addAll(pointers(node.get(0), at + "/0"));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "scorer,/decisions?appraisee=%00",
        "scorer,/decisions?appraisee=a%00b",
        "scorer,/decisions?grade=%ED%A0%80",
        "scorer,/decisions?department=%FF%FE",
        "scorer,/decisions?period=garbage",
        "scorer,/decisions?period=2026-13",
        "scorer,/decisions?period=",
        "scorer,/decisions?from=2026-01",
        "scorer,/decisions?Period=2026-07",
        "scorer,/decisions?period=2026-07&cursor=1e3",
        "scorer,/decisions?%00=1",
        "scorer,/settlements?period=garbage",
        "scorer,/settlements?department=x",
        "scorer,/settlements?scheme=%00",
        "auditor,/replays/01a20df3-d50d-79a5-8007-ac82fd98c5d8?page=1",
        "auditor,/decisions/01a20df3-d50d-79a5-8007-ac82fd98c5d8?full=true",
        "auditor,/decisions/01a20df3-d50d-79a5-8007-ac82fd98c5d8/proof?until=3",
        "auditor,/seals/consistency?earlier=1e2147483648",
        "auditor,/seals/latest?x",
        "editor,/schemes?page=2",
        "editor,/schemes/hospital-customer-service?version=1",
        "editor,/schemes/hospital-customer-service/versions/1e2147483648"
    })
    void aParameterThatThereIsNotOrThatSaysNothingIsRefused(String role, String path) {
        var answer = server.get(role, "/api/v1" + path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Documents.json(answer.body()).get("status").intValue()).isEqualTo(400);
    }

    @Test
    void aParameterIsRefusedWithItsNameAndWhatWasMeant() {
        var answer = Documents.json(
                server.get("scorer", "/api/v1/decisions?perod=2026-07").body());

        assertThat(answer.at("/errors/0/path").stringValue()).isEqualTo("perod");
        assertThat(answer.at("/errors/0/code").stringValue()).isEqualTo("unknown-parameter");
        assertThat(answer.at("/errors/0/message").stringValue()).contains("Maybe \"period\"?");
        assertThat(Documents.json(server.get("scorer", "/api/v1/decisions?period=garbage")
                                .body())
                        .at("/errors/0/code")
                        .stringValue())
                .isEqualTo("odd-period");
    }

    @Test
    void parametersOfCallsThatDecideAreHeldAgainstTheirNamesToo() {
        var month = Asking.month().toString();

        assertThat(server.post("scorer", "/api/v1/score?rule=x", month).statusCode())
                .isEqualTo(400);
        assertThat(server.post("scorer", "/api/v1/decisions?dry-run=true", month)
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("scorer", "/api/v1/score?rules=sha256:0", month).statusCode())
                .isEqualTo(422);
        assertThat(server.get("scorer", "/api/v1/decisions?period=2026-Q3&limit=1&cursor=0")
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.get("auditor", "/api/v1/seals/consistency?earlier=1&later=1")
                        .statusCode())
                .isIn(200, 404, 409, 422);
    }
}
