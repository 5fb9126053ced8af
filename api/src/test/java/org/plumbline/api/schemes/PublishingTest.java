package org.plumbline.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.api.problems.Declined;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PublishingTest {
    private static final String VERSIONS = "/api/v1/schemes/" + Asking.SCHEME + "/versions";
    private static Running server = Running.shared();

    /** A server of its own: what is published here judges nobody else's tests. */
    @BeforeAll
    static void start() {
        server = Running.start(Running.temporary());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aChangedRuleJudgesFromItsPeriodOnAndOldMonthsAreReplayedByTheOldOne() {
        var person = Asking.month();
        var july = json(keep(person));

        var version = Drafting.published(server, Drafting.award(300), "2031-12");
        var november = json(keep(Asking.in(person, "2031-11")));
        var december = json(keep(december(person)));
        var replayed = json(server.post("auditor", replay(july), ""));
        var replayedNew = json(server.post("auditor", replay(december), ""));

        assertThat(july.at("/decision/awards/0/amount").decimalValue()).isEqualByComparingTo("200");
        assertThat(december.at("/decision/awards/0/amount").decimalValue()).isEqualByComparingTo("300");
        assertThat(november.get("version").intValue()).isLessThan(version);
        assertThat(december.get("version").intValue()).isEqualTo(version);
        assertThat(december.at("/decision/rules/fingerprint")).isNotEqualTo(july.at("/decision/rules/fingerprint"));
        assertThat(replayed.get("identical").booleanValue()).isTrue();
        assertThat(replayedNew.get("identical").booleanValue()).isTrue();
        assertThat(replayed.get("fingerprint")).isEqualTo(july.at("/decision/rules/fingerprint"));
        var byOldRules =
                "/api/v1/score?rules=" + july.at("/decision/rules/fingerprint").stringValue();
        var again = december(person).toString();
        assertThat(server.post("scorer", byOldRules, again).body()).contains("\"amount\":200");
        assertThat(server.post("scorer", byOldRules, "application/x-ndjson", again)
                        .body())
                .contains("\"amount\":200");
    }

    @Test
    void theSameAppraisalStaysDecidedUnderTheVersionThatDecidedIt() {
        var person = Asking.in(Asking.month(), "2032-02");
        var before = keep(person);

        Drafting.published(server, Drafting.award(310), "2032-02");
        var after = keep(person);

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isEqualTo(before.body());
    }

    @Test
    void aDraftWithAFlawIsKeptWithItsReportAndNotPublished() {
        var flawed = Drafting.files("veto.drl", "\"service-complaint\"", "\"service-complain\"");

        var draft = Drafting.propose(server, Drafting.withCase(flawed));
        var versions = versions();
        var publication = Drafting.publish(server, "approver", Asking.id(draft.body()), "2033-01");

        assertThat(draft.statusCode()).isEqualTo(201);
        assertThat(json(draft).get("clean").booleanValue()).isFalse();
        assertThat(json(draft).at("/report/findings/0/file").stringValue()).isEqualTo("veto.drl");
        assertThat(json(draft).at("/report/findings/0/line").intValue()).isGreaterThan(1);
        assertThat(json(draft).at("/report/findings/0/maybe/0").stringValue()).isEqualTo("service-complaint");
        assertThat(publication.statusCode()).isEqualTo(409);
        assertThat(json(publication).at("/errors/0/path").stringValue()).startsWith("veto.drl");
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void aDraftWhoseWorkedCasesComeOutOtherwiseIsNotPublished() {
        var changed = Drafting.files("incentives.drl", "value >= 80, value < 90", "value >= 89, value < 90");
        var files = (ObjectNode) changed.get("files");
        var lower = files.get("incentives.drl").stringValue().replace("value < 80", "value < 89");
        files.put("incentives.drl", lower);

        var draft = Drafting.propose(server, Drafting.withCase(changed));
        var publication = Drafting.publish(server, "approver", Asking.id(draft.body()), "2033-01");

        assertThat(json(draft).at("/report/different/0/differences/0/path").stringValue())
                .isEqualTo("grade");
        assertThat(publication.statusCode()).isEqualTo(409);
    }

    @Test
    void aDraftByWhichTheJudgeAndItsWitnessDifferIsNotPublished() {
        var draft = Drafting.award(330);
        FaultyRules.keep(Drafting.schemeFiles(draft), Path.of("target/compiled"), "1.2", "1.3");

        var proposed = Drafting.propose(server, draft);
        var publication = Drafting.publish(server, "approver", Asking.id(proposed.body()), "2033-01");

        assertThat(proposed.statusCode()).isEqualTo(201);
        assertThat(json(proposed).get("clean").booleanValue()).isFalse();
        var finding = json(proposed).at("/report/findings/0");
        assertThat(finding.get("code").stringValue()).isEqualTo("judges-differ");
        assertThat(finding.get("file").stringValue()).isEqualTo("incentives.drl");
        assertThat(finding.get("rule").stringValue()).startsWith("等级优");
        assertThat(publication.statusCode()).isEqualTo(409);
    }

    @Test
    void aDraftWithoutWorkedCasesIsHeldAgainstThoseOfTheVersionBefore() {
        var fresh = Running.start(Running.temporary());
        try (fresh) {
            var draft = Drafting.propose(fresh, Drafting.files("scoring.drl", "// ", "// "));

            assertThat(json(draft).get("clean").booleanValue()).as(draft.body()).isTrue();
            assertThat(json(draft).at("/report/cases").intValue()).isGreaterThan(100);
        }
    }

    @Test
    void editorsDoNotPublishAndNobodyPublishesTheirOwnDraft() {
        var draft = Asking.id(Drafting.propose(server, Drafting.award(320)).body());

        assertThat(Drafting.publish(server, "editor", draft, "2033-01").statusCode())
                .isEqualTo(403);
        assertThat(Drafting.publish(server, "scorer", draft, "2033-01").statusCode())
                .isEqualTo(403);
        // Only a token can bring both roles to one person.
        assertThatThrownBy(() -> server.part(Drafts.class)
                        .publish(
                                Asking.SCHEME,
                                UUID.fromString(draft),
                                new PublicationRequest(
                                        new Period(PeriodUnit.YEAR, 2033, 1), new Confirmations(Map.of())),
                                "editor",
                                Language.EN))
                .isInstanceOf(Declined.class)
                .hasMessage("own-draft");
        assertThat(Drafting.publish(server, "approver", draft, "2033-13").statusCode())
                .isEqualTo(422);
        assertThat(Drafting.publish(server, "approver", draft, "2033-01").statusCode())
                .isEqualTo(201);
        assertThat(Drafting.publish(server, "approver", draft, "2033-01").statusCode())
                .isEqualTo(409);
    }

    @Test
    void namesThatLeadElsewhereAreRefused() {
        var odd = Drafting.award(330);
        ((ObjectNode) odd.get("files")).put("../../evil.drl", "x").put("veto.sh", "x");
        ((ObjectNode) odd.get("fixtures")).put("/etc/passwd.yaml", "x");

        var refused = Drafting.propose(server, odd);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("path").stringValue()))
                .containsExactlyInAnyOrder("files.../../evil.drl", "files.veto.sh", "fixtures./etc/passwd.yaml");
    }

    @Test
    void filesAreUploadedAsAFormToo() throws Exception {
        var boundary = "plumbline";
        var body = new StringBuilder();
        try (var files = Files.list(Path.of("../rules", Asking.SCHEME))) {
            // The notes beside the rules are no file of the scheme.
            for (var file :
                    files.filter(each -> !each.endsWith("notes.md")).sorted().toList()) {
                body.append("--")
                        .append(boundary)
                        .append("\r\n")
                        .append("Content-Disposition: form-data; name=\"files\"; filename=\"")
                        .append(file.getFileName())
                        .append("\"\r\n\r\n")
                        .append(Files.readString(file, StandardCharsets.UTF_8))
                        .append("\r\n");
            }
        }
        body.append("--").append(boundary).append("--\r\n");

        var draft =
                server.post("editor", Drafting.DRAFTS, "multipart/form-data; boundary=" + boundary, body.toString());

        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        assertThat(json(draft).get("fingerprint"))
                .isEqualTo(json(server.get("scorer", VERSIONS + "/1")).at("/version/fingerprint"));
    }

    @Test
    void schemesTellTheirVocabularyTheirVersionsAndTheirTexts() {
        var schemes = json(server.get("scorer", "/api/v1/schemes"));
        var scheme = json(server.get("auditor", "/api/v1/schemes/" + Asking.SCHEME));
        var first = json(server.get("approver", VERSIONS + "/1"));

        assertThat(schemes.get("schemes")
                        .valueStream()
                        .map(each -> each.get("code").stringValue()))
                .contains(Asking.SCHEME);
        assertThat(scheme.at("/indicators/patient-satisfaction/range").stringValue())
                .isEqualTo("0..100");
        assertThat(scheme.at("/dimensions/service-quality/weight").stringValue())
                .isEqualTo("40..50");
        assertThat(first.at("/version/approver").stringValue()).isEqualTo("plumbline");
        assertThat(first.get("files").get("veto.drl").stringValue()).contains("rule");
        assertThat(server.get("scorer", "/api/v1/schemes/none").statusCode()).isEqualTo(404);
        assertThat(server.get("scorer", VERSIONS + "/999").statusCode()).isEqualTo(404);
    }

    @Test
    void aSchemeTellsWhatItsSettlementsKnow() {
        var scheme = json(server.get("auditor", "/api/v1/schemes/hospital-marketing"));

        assertThat(scheme.at("/pools/contract/pay").stringValue()).isEqualTo("year-end-reward");
        assertThat(scheme.at("/pools/contract/undivided").booleanValue()).isFalse();
        assertThat(scheme.at("/pools/operated-profit/undivided").booleanValue()).isTrue();
        assertThat(scheme.at("/figures/company-profit/unit").stringValue()).isEqualTo("money");
        assertThat(scheme.at("/figures/company-profit/periods/0").stringValue()).isEqualTo("year");
        assertThat(scheme.at("/figures/consulting-cost/range").stringValue()).isEqualTo("0..1000000000000");
        assertThat(scheme.at("/achievements/hospital-contract/levels"))
                .extracting(JsonNode::stringValue)
                .containsExactly("A", "B", "C");
        assertThat(json(server.get("auditor", "/api/v1/schemes/" + Asking.SCHEME))
                        .at("/honours")
                        .isEmpty())
                .isFalse();
    }

    private static ObjectNode december(ObjectNode person) {
        var asked = Asking.in(person, "2031-12");
        asked.withArray("events")
                .addObject()
                .put("id", "G-1")
                .put("kind", "grievance")
                .put("role", "affected")
                .put("status", "substantiated")
                .put("occurred", "2031-12-03");
        return asked;
    }

    private static HttpResponse<String> keep(ObjectNode asked) {
        return server.post("scorer", "/api/v1/decisions", asked.toString());
    }

    private static String replay(JsonNode kept) {
        return "/api/v1/decisions/" + kept.get("id").stringValue() + "/replay";
    }

    private static JsonNode versions() {
        return json(server.get("scorer", VERSIONS));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Documents.json(answer.body());
    }
}
