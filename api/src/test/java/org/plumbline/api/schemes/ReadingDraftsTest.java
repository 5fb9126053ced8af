package org.plumbline.api.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Asking;
import org.plumbline.api.Running;
import org.plumbline.engine.document.Documents;
import tools.jackson.databind.JsonNode;

/** Nobody approves what they cannot read. */
class ReadingDraftsTest {
    private final Running server = Running.shared();

    @Test
    void whoeverApprovesReadsTheFilesTheDifferenceAndTheCasesThatAreGone() {
        var written = Drafting.propose(server, Drafting.award(7700));
        var id = Asking.id(written.body());

        var draft = json("approver", "/" + id);

        assertThat(draft.get("author").stringValue()).isEqualTo("editor");
        assertThat(draft.at("/files/incentives.drl").stringValue()).contains("of(7700)");
        assertThat(draft.get("report")).isEqualTo(Documents.json(written.body()).get("report"));
        assertThat(draft.get("against").intValue()).isPositive();
        assertThat(draft.get("differences")).anySatisfy(file -> {
            assertThat(file.get("file").stringValue()).isEqualTo("incentives.drl");
            assertThat(file.get("change").stringValue()).isEqualTo("changed");
            assertThat(file.get("parts").toString()).contains("of(7700)").doesNotContain("package ");
        });
        assertThat(draft.get("fixtures").propertyNames()).containsExactly("ordinary.yaml");
        assertThat(Documents.json(written.body()).get("casesGone")).isEqualTo(draft.get("casesGone"));
        assertThat(draft.has("publishedAs")).isFalse();
        assertThat(Drafting.publish(server, "approver", id, "2071-01").statusCode())
                .isEqualTo(201);
        assertThat(json("auditor", "/" + id).get("publishedAs").intValue()).isPositive();
        assertThat(json("editor", "").get("drafts"))
                .anySatisfy(listed -> assertThat(listed.get("id").stringValue()).isEqualTo(id));
    }

    @Test
    void aDraftWithFewerCasesSaysWhichAreGone() {
        try (var own = Running.start(Running.temporary())) {
            var written =
                    Documents.json(Drafting.propose(own, Drafting.award(7100)).body());

            assertThat(written.get("casesGone").size()).isGreaterThan(50);
            var gone = written.get("casesGone").get(0).stringValue();
            assertThat(gone).isNotBlank().isNotEqualTo("An ordinary month is good");
            var all = Drafting.award(7200);
            all.remove("fixtures");
            assertThat(Documents.json(Drafting.propose(own, all).body()).get("casesGone"))
                    .isEmpty();
        }
    }

    @Test
    void aScorerReadsNoDraftAndOneThatThereIsNotIs404() {
        var nobodys = "/01a20df3-d50d-79a5-8007-ac82fd98c5d8";

        assertThat(server.get("scorer", Drafting.DRAFTS).statusCode()).isEqualTo(403);
        assertThat(server.get("scorer", Drafting.DRAFTS + nobodys).statusCode()).isEqualTo(403);
        assertThat(server.get("approver", Drafting.DRAFTS + nobodys).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPeriodThatIsOverIsConfirmedAndOneThatNobodyPlansIsRefused() {
        var id = Asking.id(Drafting.propose(server, Drafting.award(7300)).body());
        var before =
                YearMonth.from(LocalDate.now(ZoneOffset.UTC)).minusMonths(1).toString();
        var last = LocalDate.now(ZoneOffset.UTC).getYear() + 100;

        var open = Drafting.publish(server, "approver", id, before);
        var far = Drafting.publish(server, "approver", id, "9999-01");

        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(Documents.json(open.body()).at("/errors/0/path").stringValue())
                .isEqualTo("confirmed.closed-periods");
        assertThat(far.statusCode()).isEqualTo(422);
        assertThat(Documents.json(far.body()).at("/errors/0/code").stringValue())
                .isEqualTo("too-far");
        assertThat(Drafting.publish(server, "approver", id, (last + 1) + "-01").statusCode())
                .isEqualTo(422);
        assertThat(Drafting.confirm(server, id, last + "-12", "closed-periods", "none is")
                        .statusCode())
                .isEqualTo(409);
        assertThat(Drafting.publish(server, "approver", id, last + "-12").statusCode())
                .isEqualTo(201);
    }

    @Test
    void aConfirmedPeriodThatIsOverIsKeptWithItsReason() {
        try (var own = Running.start(Running.temporary())) {
            var id = Asking.id(Drafting.propose(own, Drafting.award(7400)).body());
            var before =
                    YearMonth.from(LocalDate.now(ZoneOffset.UTC)).minusMonths(1).toString();

            var published = Drafting.confirm(own, id, before, "closed-periods", "ordered in arrears");

            assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
            assertThat(own.get("auditor", "/api/v1/schemes/" + Asking.SCHEME + "/versions/2")
                            .body())
                    .contains("closed-periods", "ordered in arrears");
        }
    }

    @Test
    void aDifferenceIsTheLinesThatGoAndThoseThatCome() {
        var difference = FileDifference.between(
                Map.of("a", "1\n2\n3\n4\n5\n6", "same", "x", "gone", "y"),
                Map.of("a", "1\n2b\n3\n4\n4b\n5\n6", "same", "x", "new", "z"));

        assertThat(difference)
                .containsExactly(
                        new FileDifference(
                                "a",
                                "changed",
                                List.of(
                                        new FileDifference.ChangedLines(2, List.of("2"), List.of("2b")),
                                        new FileDifference.ChangedLines(5, List.of(), List.of("4b")))),
                        new FileDifference(
                                "gone",
                                "removed",
                                List.of(new FileDifference.ChangedLines(1, List.of("y"), List.of()))),
                        new FileDifference(
                                "new", "added", List.of(new FileDifference.ChangedLines(1, List.of(), List.of("z")))));
    }

    private JsonNode json(String role, String path) {
        var answer = server.get(role, Drafting.DRAFTS + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Documents.json(answer.body());
    }
}
