package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;

class UnitsTest {
    private static final String POSTS = "posts:\n  clerk: { zh: 办事员, en: Clerk }";
    private static final String WARDS = "appraises: { zh: 病区, en: Ward }";
    private static final String WARD = """
            scheme: tiny
            appraisee: { id: W7, department: Medicine }
            period: 2026-07
            measurements: { speed: 80, care: 70 }
            """;

    @Test
    void aUnitHasNoPostInItsDecision() {
        var decision = decide(wards(), Asked.read(WARD));

        assertThat(decision.total()).isEqualByComparingTo("64.00");
        assertThat(new String(Documents.canonical(decision), StandardCharsets.UTF_8))
                .contains("\"appraisee\":{\"id\":\"W7\",\"department\":\"Medicine\"}")
                .doesNotContain("\"post\"");
    }

    @Test
    void aPersonWithoutAPostIsRefusedAndAUnitWithOne() {
        var person = Asked.read(WARD);
        var unit = Asked.read(WARD.replace("id: W7", "id: W7, post: clerk"));

        assertThat(refused(TinyScheme.files(), person))
                .extracting(Problem::path, problem -> problem.message().code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("appraisee.post", "missing-field"));
        assertThat(refused(wards(), unit)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("appraisee.post");
            assertThat(problem.message().in(Language.ZH)).contains("不分岗位");
        });
    }

    @Test
    void whatIsNotOfTheUnitsPeriodIsSaidWithoutAPost() {
        var unweighed = TinyScheme.WEIGHTING
                .replace("    insert( indicator(\"care\").weighs(40) );\n", "")
                .replace("weighs(60)", "weighs(100)");

        var problems = refused(wards("weighting.drl", unweighed), Asked.read(WARD));

        assertThat(problems)
                .extracting(problem -> problem.message().in(Language.EN))
                .containsExactly("\"care\" is not an indicator of a month.");
    }

    @Test
    void aSchemeNamesPostsOrAUnitNotBothAndNotNeither() {
        var both = TinyScheme.replacing("scheme.yaml", POSTS, POSTS + "\n" + WARDS);
        var neither = TinyScheme.replacing("scheme.yaml", POSTS, "");

        assertThat(codes(both)).containsExactly("posts-or-unit");
        assertThat(codes(neither)).containsExactly("no-posts");
    }

    @Test
    void aUnitOfWhichNothingIsWeighedIsSaid() {
        assertThat(codes(wards("weighting.drl", TinyScheme.WEIGHTING.replace("monthly", "yearly"))))
                .containsExactly("without-weights");
    }

    @Test
    void aSchemeThatPaysNothingNeedsNoCoefficientAndTakesNoBase() {
        var texts = new TreeMap<>(wards().texts());
        texts.compute("scheme.yaml", (name, text) -> text.replaceAll("(?m)^(pay:\n.*|compensation:.*)\n", ""));
        texts.compute(
                "incentives.drl",
                (name, text) ->
                        text.replaceAll(" *insert\\( coefficient.*\n", "").replaceAll("(?s)rule \"奖金\".*", ""));
        texts.put("follow-ups.drl", """
                rule "系数" @clause("T") when Outcome( coefficient == 1 ) then insert( followUp("talk") ); end
                """);
        texts.compute("veto.drl", (name, text) -> text.replace("cancels(MONTH_BONUS)", "gradeAtMost(\"poor\")"));
        var files = new SchemeFiles(texts);
        var complaint =
                "events: [{ id: C1, kind: complaint, role: responsible, status: substantiated, occurred: 2026-07-01 }]";

        var decision = decide(files, Asked.read(WARD + complaint));

        assertThat(decision.grade()).isEqualTo("poor");
        assertThat(decision.coefficient()).isNull();
        assertThat(decision.withoutVeto()).isEqualTo(new Decision.WithoutVeto("fair", null, java.util.List.of()));
        assertThat(decision.followUps()).hasSize(1);
        assertThat(refused(files, Asked.read(WARD + "compensation: { base: 1, floating: 1 }")))
                .extracting(Problem::path)
                .containsExactly("compensation");
    }

    private static SchemeFiles wards() {
        return wards("veto.drl", TinyScheme.VETO);
    }

    private static SchemeFiles wards(String file, String text) {
        var texts =
                new TreeMap<>(TinyScheme.replacing("scheme.yaml", POSTS, WARDS).texts());
        texts.put(file, text);
        return new SchemeFiles(texts);
    }

    private static Decision decide(SchemeFiles files, Reading reading) {
        try (var engine = Engine.of(files, CompiledRules.NOT_KEPT)) {
            return engine.decide(reading);
        }
    }

    private static java.util.List<Problem> refused(SchemeFiles files, Reading reading) {
        return catchThrowableOfType(Refused.class, () -> decide(files, reading)).problems();
    }

    private static java.util.List<String> codes(SchemeFiles files) {
        return catchThrowableOfType(
                        FlawedRules.class,
                        () -> Engine.of(files, CompiledRules.NOT_KEPT).close())
                .flaws()
                .stream()
                .map(flaw -> flaw.message().code())
                .toList();
    }
}
