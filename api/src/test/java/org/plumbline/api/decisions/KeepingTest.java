package org.plumbline.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.AtOnce;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KeepingTest {
    private static final String DECISIONS = "/api/v1/decisions";

    private final Running server = Running.shared();

    @Test
    void aDecisionIsKeptWithWhatWasAskedAndIsReadBack() {
        var asked = Asking.month();

        var kept = keep(asked);
        var found = server.get("auditor", kept.headers().firstValue("Location").orElseThrow());

        assertThat(kept.statusCode()).isEqualTo(201);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(json(found).get("decision")).isEqualTo(json(kept).get("decision"));
        assertThat(json(found).at("/appraisal/appraisee")).isEqualTo(asked.get("appraisee"));
        assertThat(json(found).get("decidedBy").stringValue()).isEqualTo("scorer");
    }

    @Test
    void idsGrowWithTimeSoThatTheirIndexGrowsAtItsEnd() {
        var ids = IntStream.range(0, 20)
                .mapToObj(number -> json(keep(Asking.month())).get("id").stringValue())
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.charAt(14) == '7');
    }

    @Test
    void fiftyEqualRequestsAtOnceKeepOneRowAndGetOneAnswer() throws Exception {
        var asked = Asking.month().toString();

        var answers = AtOnce.call(50, number -> server.post("scorer", DECISIONS, asked));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(49);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(rows(asked)).isEqualTo(1);
    }

    @Test
    void ofTwoDifferentRequestsForOnePersonAndMonthOneWins() throws Exception {
        var asked = Asking.month();

        var answers = AtOnce.call(
                2,
                number -> server.post(
                        "scorer", DECISIONS, Asking.with(asked, 50 + number).toString()));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(201, 409);
        assertThat(rows(asked.toString())).isEqualTo(1);
        var winner = answers.stream()
                .filter(each -> each.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        var loser = answers.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(json(loser).get("decision").stringValue()).isEqualTo(Asking.id(winner.body()));
    }

    @Test
    void theSameAppraisalInAnotherOrderAndWithOtherZerosIsTheSame() {
        var asked = Asking.month();
        var first = keep(asked);
        var turned = Documents.json().createObjectNode();
        var names = new ArrayList<>(asked.propertyNames());
        Collections.reverse(names);
        names.forEach(name -> turned.set(name, asked.get(name)));
        var zeros = turned.toString().replace("\"service-norms\":92.5", "\"service-norms\":{\"value\":92.500}");

        var second = server.post("scorer", DECISIONS, zeros);

        assertThat(zeros).contains("92.500");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void aSupersedingDecisionKeepsBothAndGivesTheDifferenceInPay() {
        var asked = Asking.month();
        var first = keep(asked);
        var complaint = asked.deepCopy();
        complaint
                .withArray("events")
                .addObject()
                .put("id", "C-1")
                .put("kind", "service-complaint")
                .put("role", "responsible")
                .put("status", "substantiated")
                .put("occurred", "2026-07-20");

        var second = keep(superseding(complaint, Asking.id(first.body()), "Complaint confirmed after the month"));
        var again = keep(superseding(complaint, Asking.id(first.body()), "Complaint confirmed after the month"));

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(json(second).at("/difference/pay/performance-pay").decimalValue())
                .isEqualByComparingTo("-1066.32");
        assertThat(json(second).at("/difference/total").decimalValue()).isEqualByComparingTo("0");
        assertThat(json(second).at("/difference/awards/grievance").decimalValue())
                .isEqualByComparingTo("0");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(second.body());
        assertThat(rows(asked.toString())).isEqualTo(2);
        var old = json(server.get("scorer", DECISIONS + "/" + Asking.id(first.body())));
        assertThat(old.get("supersededBy").stringValue()).isEqualTo(Asking.id(second.body()));
    }

    @Test
    void onlyTheDecisionThatStandsIsSuperseded() {
        var asked = Asking.month();
        var first = Asking.id(keep(asked).body());
        var second = Asking.id(
                keep(superseding(Asking.with(asked, 70), first, "another test")).body());

        var stale = keep(superseding(Asking.with(asked, 71), first, "yet another test"));
        var foreign = keep(superseding(Asking.month(), first, "somebody else"));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(json(stale).get("decision").stringValue()).isEqualTo(second);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(json(foreign).at("/errors/0/path").stringValue()).isEqualTo("supersedes.decision");
    }

    @Test
    void whatIsWrongWithSupersedesIsSaidBesideWhatIsWrongWithTheAppraisal() {
        var asked = Asking.month();
        asked.put("age", 40).putObject("supersedes").put("decision", "first").put("why", "");

        var refused = keep(asked);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("path").stringValue()))
                .containsExactlyInAnyOrder("age", "supersedes.decision", "supersedes.reason", "supersedes.why");
    }

    @Test
    void decisionsAreListedPageByPage() {
        var department = "department-" + Asking.person();
        var people = IntStream.range(0, 5).mapToObj(number -> Asking.month()).toList();
        people.forEach(person -> keep(((ObjectNode) person.get("appraisee")).put("department", department), person));

        var first = json(server.get("auditor", DECISIONS + "?department=" + department + "&limit=3"));
        var second = json(server.get(
                "auditor",
                DECISIONS + "?department=" + department + "&limit=3&cursor="
                        + first.get("cursor").stringValue()));

        assertThat(first.get("decisions")).hasSize(3);
        assertThat(second.get("decisions")).hasSize(2);
        assertThat(second.get("more").booleanValue()).isFalse();
        assertThat(first.get("more").booleanValue()).isTrue();
        assertThat(json(server.get("auditor", DECISIONS + "?grade=nobody")).get("decisions"))
                .isEmpty();
    }

    private void keep(ObjectNode appraisee, ObjectNode person) {
        person.set("appraisee", appraisee);
        assertThat(keep(person).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> keep(ObjectNode asked) {
        return server.post("scorer", DECISIONS, asked.toString());
    }

    private static ObjectNode superseding(ObjectNode asked, String decision, String reason) {
        var superseding = asked.deepCopy();
        superseding.putObject("supersedes").put("decision", decision).put("reason", reason);
        return superseding;
    }

    private long rows(String asked) {
        return server.database()
                .sql("select count(*) from decisions where appraisee = :appraisee")
                .param("appraisee", Documents.json(asked).at("/appraisee/id").stringValue())
                .query(Long.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Documents.json(answer.body());
    }
}
