package org.plumbline.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was superseded is answered with the name of what stands, however it is asked for. */
class SupersededTest {
    private static final String DECISIONS = "/api/v1/decisions";
    private static final String NDJSON = "application/x-ndjson";

    private final Running server = Running.shared();

    @Test
    void aSupersededAppraisalSentAgainNamesTheDecisionThatStands() {
        var asked = Asking.month();
        var first = Asking.id(post(asked).body());
        var before = json(post(asked));
        var second = Asking.id(post(superseding(Asking.with(asked, 70), first)).body());

        assertThat(before.has("supersededBy")).isFalse();
        assertThat(json(post(asked)).get("supersededBy").stringValue()).isEqualTo(second);
        assertThat(json(stream(asked)).get("supersededBy").stringValue()).isEqualTo(second);
        assertThat(json(post(superseding(Asking.with(asked, 70), first))).has("supersededBy"))
                .isFalse();
    }

    @Test
    void anAppraisalThatStandsAgainAfterAnotherIsNotSuperseded() {
        var asked = Asking.month();
        var first = Asking.id(post(asked).body());
        var second = Asking.id(post(superseding(Asking.with(asked, 70), first)).body());
        var third = Asking.id(post(superseding(asked, second)).body());

        var again = json(post(asked));

        assertThat(again.get("id").stringValue()).isEqualTo(third);
        assertThat(again.has("supersededBy")).isFalse();
    }

    @Test
    void aSupersededSettlementSentAgainNamesTheOneThatStands() {
        var asked = Asking.year();
        var first = Asking.id(settle(asked).body());
        var other = asked.deepCopy();
        other.withArray("members")
                .addObject()
                .put("id", "M9")
                .put("post", "marketing-staff")
                .put("department", "市场部");
        other.putObject("supersedes").put("settlement", first).put("reason", "profit found later");
        var second = Asking.id(settle(other).body());

        assertThat(json(settle(asked)).get("supersededBy").stringValue()).isEqualTo(second);
    }

    @Test
    @Tag("long")
    void afterAThousandSupersessionsTheLastOneIsNamedEverywhere() {
        var asked = Asking.month();
        var first = Asking.id(post(asked).body());
        var last = first;
        for (var number = 0; number < 1000; number++) {
            var answer = post(superseding(Asking.with(asked, number % 100), last));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            last = Asking.id(answer.body());
        }
        var person = asked.at("/appraisee/id").stringValue();

        assertThat(json(post(asked)).get("supersededBy").stringValue()).isEqualTo(last);
        assertThat(json(stream(asked)).get("supersededBy").stringValue()).isEqualTo(last);
        assertThat(json(server.get("scorer", DECISIONS + "/" + first))
                        .get("supersededBy")
                        .stringValue())
                .isEqualTo(last);
        var listed = json(server.get("scorer", DECISIONS + "?limit=1&appraisee=" + person))
                .at("/decisions/0");
        assertThat(listed.get("supersededBy").stringValue()).isEqualTo(last);
        var conflict = asked.deepCopy();
        ((ObjectNode) conflict.get("compensation")).put("base", 1234);
        assertThat(json(post(conflict)).get("decision").stringValue()).isEqualTo(last);
    }

    private HttpResponse<String> post(ObjectNode asked) {
        return server.post("scorer", DECISIONS, asked.toString());
    }

    private HttpResponse<String> stream(ObjectNode asked) {
        return server.post("scorer", DECISIONS, NDJSON, asked.toString());
    }

    private HttpResponse<String> settle(ObjectNode asked) {
        return server.post("scorer", "/api/v1/settlements", asked.toString());
    }

    private static ObjectNode superseding(ObjectNode asked, String decision) {
        var superseding = asked.deepCopy();
        superseding.putObject("supersedes").put("decision", decision).put("reason", "corrected");
        return superseding;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Documents.json(answer.body());
    }
}
