package org.plumbline.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft that announces an award which no rule gives: it is warned of, and may be published all the same. */
class ConfirmingTest {
    private static final String REASON = "The award is given from next year on";
    private static Running server = Running.shared();

    @BeforeAll
    static void start() {
        server = Running.start(Running.temporary());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aWarningIsInTheReportAndTheDraftIsCleanAllTheSame() {
        var draft = json(Drafting.propose(server, announcing("thanks")));

        assertThat(draft.get("clean").booleanValue()).as(draft.toString()).isTrue();
        assertThat(draft.at("/report/findings")).isEmpty();
        assertThat(draft.at("/report/warnings/0/code").stringValue()).isEqualTo("never-concluded");
        assertThat(draft.at("/report/warnings/0/id").stringValue()).hasSize(16);
    }

    @Test
    void eachWarningIsConfirmedByItsIdAndNoOtherIs() {
        var draft = json(Drafting.propose(server, announcing("medal")));
        var id = draft.get("id").stringValue();
        var warning = draft.at("/report/warnings/0/id").stringValue();

        var silent = Drafting.publish(server, "approver", id, "2034-01");
        var other = Drafting.confirm(server, id, "2034-01", warning, REASON, "0000000000000000", REASON);
        var unreasoned = Drafting.confirm(server, id, "2034-01", warning, " ");
        var confirmed = Drafting.confirm(server, id, "2034-01", warning, REASON);

        assertThat(silent.statusCode()).isEqualTo(409);
        assertThat(json(silent).at("/errors/0/path").stringValue()).isEqualTo("confirmed." + warning);
        assertThat(json(silent).at("/errors/0/message").stringValue()).contains("medal");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(json(other).at("/errors/0/code").stringValue()).isEqualTo("no-such-warning");
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(201);
        var version = json(server.get("auditor", version(confirmed)));
        assertThat(version.at("/confirmed/0/reason").stringValue()).isEqualTo(REASON);
        assertThat(version.at("/confirmed/0/code").stringValue()).isEqualTo("never-concluded");
        assertThat(version.at("/confirmed/0/id").stringValue()).isEqualTo(warning);
        assertThat(server.part(JdbcClient.class)
                        .sql("select count(*) from publications where confirmed like :reason")
                        .param("reason", "%" + REASON + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatWasConfirmedOfOneDraftIsNotConfirmedOfAnother() {
        var first = json(Drafting.propose(server, announcing("cup")));
        var changed = announcing("cup");
        var files = (ObjectNode) changed.get("files");
        files.put("scheme.yaml", files.get("scheme.yaml").stringValue() + "# Another text\n");
        var second = json(Drafting.propose(server, changed));

        assertThat(second.at("/report/warnings/0/id")).isNotEqualTo(first.at("/report/warnings/0/id"));
    }

    private static ObjectNode announcing(String award) {
        return Drafting.withCase(
                Drafting.files("scheme.yaml", "awards:\n", "awards:\n  " + award + ": { zh: 表彰, en: Praise }\n"));
    }

    private static String version(HttpResponse<String> published) {
        return "/api/v1/schemes/" + Asking.SCHEME + "/versions/"
                + json(published).get("version").intValue();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Documents.json(answer.body());
    }
}
