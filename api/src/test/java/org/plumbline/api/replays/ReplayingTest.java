package org.plumbline.api.replays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

class ReplayingTest {
    private final Running server = Running.shared();

    @Test
    void aSelectionIsReplayedInTheBackgroundAndEveryDecisionIsIdentical() throws InterruptedException {
        var period = keep("2051-03", 450);

        var asked = server.post("auditor", "/api/v1/replays", "{\"period\":\"" + period + "\"}");
        var done = done(asked.headers().firstValue("Location").orElseThrow());

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(done.get("state").stringValue()).isEqualTo("DONE");
        assertThat(done.get("selected").intValue()).isEqualTo(450);
        assertThat(done.get("identical").intValue()).isEqualTo(450);
        assertThat(done.get("different").intValue()).isZero();
    }

    @Test
    void aRecordThatWasChangedByHandIsFoundAndSaid() throws InterruptedException {
        var period = keep("2052-04", 3);
        var database = server.owner();
        database.sql("alter table decisions disable trigger kept_for_good").update();
        database.sql("""
                        update decisions set decision = convert_to(replace(convert_from(decision, 'UTF8'),
                            '"amount":1066', '"amount":9066'), 'UTF8')
                        where record = (select max(record) from decisions where period = :period)
                        """).param("period", period).update();
        var changed = database.sql("select id from decisions where period = :period order by record desc limit 1")
                .param("period", period)
                .query(String.class)
                .single();
        database.sql("alter table decisions enable always trigger kept_for_good")
                .update();

        var asked = server.post("auditor", "/api/v1/replays", "{\"period\":\"" + period + "\"}");
        var done = done(asked.headers().firstValue("Location").orElseThrow());
        var one = Documents.json(server.post("auditor", "/api/v1/decisions/" + changed + "/replay", "")
                .body());

        assertThat(done.get("identical").intValue()).isEqualTo(2);
        assertThat(done.at("/differences/0/decision").stringValue()).isEqualTo(changed);
        assertThat(one.get("identical").booleanValue()).isFalse();
        assertThat(one.at("/differences/0/path").stringValue()).isEqualTo("pay[0].amount");
        assertThat(one.at("/differences/0/kept").toString()).startsWith("9066");
    }

    @Test
    void whatASelectionMayNotNameIsSaid() {
        var refused = server.post("auditor", "/api/v1/replays", "{\"perod\":\"2051-03\",\"grade\":{}}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Maybe \\\"period\\\"?").contains("\"path\":\"grade\"");
    }

    @Test
    void aSelectionOfSettlementsIsReplayedAsOneOfDecisionsIs() throws InterruptedException {
        var asked = Asking.year();
        var period = asked.get("period").stringValue();
        var first = Asking.id(
                server.post("scorer", "/api/v1/settlements", asked.toString()).body());
        var superseding = asked.deepCopy();
        superseding.putObject("supersedes").put("settlement", first).put("reason", "asked again");
        server.post("scorer", "/api/v1/settlements", superseding.toString());

        var answer = server.post(
                "auditor",
                "/api/v1/replays",
                "{\"kind\":\"settlement\",\"scheme\":\"hospital-marketing\",\"period\":" + period + "}");
        var done = done(answer.headers().firstValue("Location").orElseThrow());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(done.get("state").stringValue()).isEqualTo("DONE");
        assertThat(done.get("selection").toString())
                .isEqualTo("{\"kind\":\"settlement\",\"scheme\":\"hospital-marketing\",\"period\":\"" + period + "\"}");
        assertThat(done.get("selected").intValue()).isEqualTo(2);
        assertThat(done.get("identical").intValue()).isEqualTo(2);
        assertThat(done.get("differences").isEmpty()).isTrue();
    }

    @Test
    void aSettlementThatWasChangedByHandIsFoundAndSaidUnderItsOwnName() throws InterruptedException {
        var asked = Asking.year();
        var period = asked.get("period").stringValue();
        var id = Asking.id(
                server.post("scorer", "/api/v1/settlements", asked.toString()).body());
        var database = server.owner();
        database.sql("alter table settlements disable trigger kept_for_good").update();
        database.sql("""
                        update settlements set decision = convert_to(regexp_replace(convert_from(decision, 'UTF8'),
                            '"amount":[0-9.]+', '"amount":1.23'), 'UTF8') where period = :period
                        """).param("period", period).update();
        database.sql("alter table settlements enable always trigger kept_for_good")
                .update();

        var answer =
                server.post("auditor", "/api/v1/replays", "{\"kind\":\"settlement\",\"period\":\"" + period + "\"}");
        var done = done(answer.headers().firstValue("Location").orElseThrow());

        assertThat(done.get("different").intValue()).isEqualTo(1);
        assertThat(done.at("/differences/0/settlement").stringValue()).isEqualTo(id);
        assertThat(done.at("/differences/0").has("decision")).isFalse();
        assertThat(done.at("/differences/0/differences/0/path").stringValue()).endsWith("amount");
        assertThat(done.at("/differences/0/differences/0/kept").decimalValue()).isEqualByComparingTo("1.23");
    }

    @Test
    void decisionsAreMeantWhereNoKindIsNamedAndTheAnswerIsTheSameAsBefore() throws InterruptedException {
        var period = keep("2053-05", 1);

        var named = server.post("auditor", "/api/v1/replays", "{\"kind\":\"decision\",\"period\":\"" + period + "\"}");
        var done = done(named.headers().firstValue("Location").orElseThrow());

        assertThat(done.get("selection").toString()).isEqualTo("{\"period\":\"2053-05\"}");
        assertThat(done.get("identical").intValue()).isEqualTo(1);
    }

    @Test
    void whatSettlementsHaveNotAndKindsThatThereAreNotAreSaidAtOnce() {
        var grade = server.post(
                "auditor", "/api/v1/replays", "{\"kind\":\"settlement\",\"grade\":\"good\",\"appraisee\":\"E1\"}");
        var kind = server.post("auditor", "/api/v1/replays", "{\"kind\":\"setlement\",\"perod\":\"2051-03\"}");

        assertThat(grade.statusCode()).isEqualTo(422);
        assertThat(grade.body()).contains("\"path\":\"grade\"").contains("\"path\":\"appraisee\"");
        assertThat(kind.statusCode()).isEqualTo(422);
        assertThat(kind.body())
                .contains("\"code\":\"odd-record-kind\"")
                .contains("Maybe \\\"settlement\\\"?")
                .contains("\"path\":\"perod\"");
    }

    private String keep(String period, int people) {
        var lines = IntStream.range(0, people)
                .mapToObj(number -> Asking.in(Asking.month(), period).toString())
                .collect(Collectors.joining("\n"));
        server.post("scorer", "/api/v1/decisions", "application/x-ndjson", lines);
        return period;
    }

    private JsonNode done(String path) throws InterruptedException {
        var replay = Documents.json(server.get("auditor", path).body());
        for (var tries = 0; replay.get("state").stringValue().equals("RUNNING") && tries < 300; tries++) {
            Thread.sleep(100);
            replay = Documents.json(server.get("auditor", path).body());
        }
        return replay;
    }
}
