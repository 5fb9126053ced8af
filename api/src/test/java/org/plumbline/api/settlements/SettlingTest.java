package org.plumbline.api.settlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.AtOnce;
import org.plumbline.api.Running;
import org.plumbline.engine.Engine;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;
import org.plumbline.engine.settlement.SettlementReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SettlingTest {
    private static final String SETTLEMENTS = "/api/v1/settlements";
    private static final Path MARKETING = Path.of("../rules/hospital-marketing");

    private final Running server = Running.shared();

    @Test
    void aSettlementIsKeptWithWhatWasAskedAndIsReadBackAsTheEngineSettlesIt() throws IOException {
        var asked = Asking.year();

        var kept = keep(asked);
        var found = server.get("auditor", kept.headers().firstValue("Location").orElseThrow());

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(found.statusCode()).isEqualTo(200);
        try (var engine = Engine.of(SchemeFiles.in(MARKETING), CompiledRules.NOT_KEPT)) {
            var decided = Documents.canonical(engine.settle(SettlementReader.read(asked)));
            var decision = "\"decision\":" + new String(decided, StandardCharsets.UTF_8) + "}";
            assertThat(kept.body()).endsWith(decision);
            assertThat(found.body()).endsWith(decision);
            var archived = Documents.canonical(
                    engine.settle(SettlementReader.read(json(found).get("settlement"))));
            assertThat(archived).isEqualTo(decided);
        }
        assertThat(json(found).get("decidedBy").stringValue()).isEqualTo("scorer");
        assertThat(json(found).get("settlement").toString())
                .startsWith("{\"achievements\":[{\"certifiedBy\":\"F1\",\"id\":\"K-01\",");
        assertThat(json(kept).has("settlement")).isFalse();
    }

    @Test
    void fiftyEqualRequestsAtOnceKeepOneRowAndGetOneAnswer() throws Exception {
        var asked = Asking.year();
        var body = asked.toString();

        var answers = AtOnce.call(50, number -> server.post("scorer", SETTLEMENTS, body));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                .hasSize(49);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(rows(asked)).isEqualTo(1);
    }

    @Test
    void ofTwoDifferentDocumentsForOneCycleOneWins() throws Exception {
        var asked = Asking.year();

        var answers = AtOnce.call(
                2,
                number -> server.post(
                        "scorer", SETTLEMENTS, joined(asked, "N" + number).toString()));

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(201, 409);
        assertThat(rows(asked)).isEqualTo(1);
        var winner = answers.stream()
                .filter(each -> each.statusCode() == 201)
                .findFirst()
                .orElseThrow();
        var loser = answers.stream()
                .filter(each -> each.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(json(loser).get("settlement").stringValue()).isEqualTo(Asking.id(winner.body()));
        assertThat(json(loser).get("detail").stringValue()).startsWith("hospital-marketing was settled for");
    }

    @Test
    void theSameDocumentInAnotherOrderAndWithOtherZerosIsTheSameAndOneWithAnotherMemberIsNot() {
        var asked = Asking.year();
        var first = keep(asked);
        var turned = Documents.json().createObjectNode();
        var names = new ArrayList<>(asked.propertyNames());
        Collections.reverse(names);
        names.forEach(name -> turned.set(name, asked.get(name)));
        turned.putNull("departments");
        var zeros = turned.toString()
                .replace("1250000.00", "1250000.0000")
                .replace("\"period\":\"", "\"period\":")
                .replaceAll("(\"period\":\\d{4})\"", "$1");

        var second = server.post("scorer", SETTLEMENTS, zeros);
        var other = keep(joined(asked, "M9"));

        assertThat(zeros).contains("1250000.0000").containsPattern("\"period\":\\d{4},");
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void aSupersedingSettlementKeepsBothAndGivesTheDifferenceOfPoolsAndOfEachMember() {
        var asked = Asking.year();
        var first = keep(asked);
        var changed = superseding(joined(asked, "M9"), Asking.id(first.body()), "M9 was forgotten");

        var second = keep(changed);
        var again = keep(changed);

        assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
        var difference = json(second).get("difference");
        assertThat(difference.get("pools").isEmpty()).isTrue();
        // 17,500.00 among four instead of three.
        assertThat(amount(difference, "M9")).isEqualByComparingTo("4375.00");
        assertThat(amount(difference, "M2")).isEqualByComparingTo("-1458.34");
        assertThat(amount(difference, "M3")).isEqualByComparingTo("-1458.33");
        assertThat(difference.at("/members/G1").isMissingNode()).isTrue();
        assertThat(json(second).at("/supersedes/settlement").stringValue()).isEqualTo(Asking.id(first.body()));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(second.body());
        assertThat(rows(asked)).isEqualTo(2);
        var old = json(server.get("scorer", SETTLEMENTS + "/" + Asking.id(first.body())));
        assertThat(old.get("supersededBy").stringValue()).isEqualTo(Asking.id(second.body()));
    }

    @Test
    void onlyTheSettlementThatStandsIsSuperseded() {
        var asked = Asking.year();
        var first = Asking.id(keep(asked).body());
        var second = Asking.id(keep(superseding(joined(asked, "M8"), first, "M8 was forgotten"))
                .body());

        var stale = keep(superseding(joined(asked, "M7"), first, "M7 too"));
        var foreign = keep(superseding(Asking.year(), first, "another year"));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(json(stale).get("settlement").stringValue()).isEqualTo(second);
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(json(foreign).at("/errors/0/path").stringValue()).isEqualTo("supersedes.settlement");
    }

    @Test
    void everythingWrongIsSaidAtOnceWithItsPathInTheCallersLanguage() {
        var asked = Asking.year();
        asked.put("age", 40).putObject("supersedes").put("settlement", "first").put("why", "");
        asked.withArray("members").addObject().put("id", "M2").put("salary", 1);

        var refused = keep(asked);
        var chinese = server.send(server.call("scorer", SETTLEMENTS)
                .setHeader("Accept-Language", "zh")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(asked.toString()))
                .build());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("detail").stringValue()).startsWith("This cannot be settled as it is");
        assertThat(json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("path").stringValue()))
                .contains(
                        "age",
                        "supersedes.settlement",
                        "supersedes.reason",
                        "supersedes.why",
                        "members[8].salary",
                        "members[8].id");
        assertThat(json(chinese).get("detail").stringValue()).startsWith("这份结算无法进行");
        assertThat(rows(asked)).isZero();
    }

    @Test
    void settlementsAreListedPageByPage() {
        var asked = Asking.year();
        var period = asked.get("period").stringValue();
        var first = Asking.id(keep(asked).body());
        var second = Asking.id(keep(superseding(joined(asked, "M9"), first, "M9 was forgotten"))
                .body());

        var page = json(server.get("auditor", SETTLEMENTS + "?period=" + period + "&limit=1"));
        var rest = json(server.get(
                "scorer",
                SETTLEMENTS + "?scheme=hospital-marketing&period=" + period + "&cursor="
                        + page.get("cursor").stringValue()));

        assertThat(page.at("/settlements/0/id").stringValue()).isEqualTo(first);
        assertThat(page.at("/settlements/0/members").intValue()).isEqualTo(8);
        assertThat(page.at("/settlements/0/supersededBy").stringValue()).isEqualTo(second);
        assertThat(rest.at("/settlements/0/supersedes").stringValue()).isEqualTo(first);
        assertThat(rest.get("settlements")).hasSize(1);
        assertThat(rest.get("more").booleanValue()).isFalse();
        assertThat(json(server.get("auditor", SETTLEMENTS + "?scheme=nobodys")).get("settlements"))
                .isEmpty();
    }

    @Test
    void aKeptSettlementIsReplayedIdenticallyAndOneChangedByHandIsSaid() {
        var id = Asking.id(keep(Asking.year()).body());

        var identical = json(server.post("auditor", SETTLEMENTS + "/" + id + "/replay", ""));
        change(id, "decision", "\"amount\":7250.00", "\"amount\":9250.00");
        var different = json(server.post("auditor", SETTLEMENTS + "/" + id + "/replay", ""));
        change(id, "decision", "\"amount\":9250.00", "\"amount\": 7250.00");
        var spaced = json(server.post("auditor", SETTLEMENTS + "/" + id + "/replay", ""));

        assertThat(identical.get("identical").booleanValue()).isTrue();
        assertThat(identical.get("settlement").stringValue()).isEqualTo(id);
        assertThat(identical.has("decision")).isFalse();
        assertThat(different.get("identical").booleanValue()).isFalse();
        assertThat(different.get("differences")).hasSize(1);
        assertThat(different.at("/differences/0/path").stringValue()).isEqualTo("members[1].pay[0].amount");
        assertThat(different.at("/differences/0/kept").toString()).startsWith("9250");
        assertThat(different.at("/differences/0/now").toString()).startsWith("7250");
        assertThat(spaced.get("identical").booleanValue()).isFalse();
        assertThat(spaced.get("differences")).hasSize(1);
    }

    private void change(String id, String column, String from, String to) {
        var database = server.owner();
        database.sql("alter table settlements disable trigger kept_for_good").update();
        database.sql("update settlements set " + column + " = convert_to(replace(convert_from(" + column
                        + ", 'UTF8'), :from, :to), 'UTF8') where id = cast(:id as uuid)")
                .param("from", from)
                .param("to", to)
                .param("id", id)
                .update();
        database.sql("alter table settlements enable always trigger kept_for_good")
                .update();
    }

    private static BigDecimal amount(JsonNode difference, String member) {
        return difference.at("/members/" + member + "/year-end-reward").decimalValue();
    }

    private HttpResponse<String> keep(ObjectNode asked) {
        return server.post("scorer", SETTLEMENTS, asked.toString());
    }

    /** One more among whom the marketing department's equal part is divided. */
    private static ObjectNode joined(ObjectNode asked, String id) {
        var joined = asked.deepCopy();
        joined.withArray("members")
                .addObject()
                .put("id", id)
                .put("post", "marketing-staff")
                .put("department", "市场部");
        return joined;
    }

    private static ObjectNode superseding(ObjectNode asked, String settlement, String reason) {
        var superseding = asked.deepCopy();
        superseding.putObject("supersedes").put("settlement", settlement).put("reason", reason);
        return superseding;
    }

    private long rows(ObjectNode asked) {
        return server.database()
                .sql("select count(*) from settlements where period = :period")
                .param("period", asked.get("period").asString())
                .query(Long.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Documents.json(answer.body());
    }
}
