package org.plumbline.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.SchemeFiles;

/** The tiny scheme announces an award and a follow-up that no rule gives. */
class MeantTest {
    private static final String THANKS = "{ finding: never-concluded, about: thanks, because: 明年起发 }";
    private static final String TALK = "{ finding: never-concluded, about: talk, because: 明年起谈 }";

    @Test
    void aWarningDoesNotStopAndSaysThatItIsOne() {
        try (var check = check(TinyScheme.files())) {
            assertThat(check.flaws()).isEmpty();
            assertThat(check.engine()).isPresent();
            assertThat(check.warnings())
                    .extracting(warning -> warning.flaw().in(Language.EN))
                    .hasSize(2)
                    .allMatch(said -> said.matches("scheme.yaml:\\d+:3: warning.never-concluded.: .*"));
        }
    }

    @Test
    void whatSchemeYamlSaysIsMeantIsNotFound() {
        try (var check = check(meaning(THANKS, TALK))) {
            assertThat(check.flaws()).isEmpty();
            assertThat(check.warnings()).isEmpty();
        }
    }

    @Test
    void oneThingThatIsMeantSaysNothingOfAnother() {
        try (var check = check(meaning(THANKS))) {
            assertThat(check.warnings())
                    .singleElement()
                    .satisfies(warning ->
                            assertThat(warning.flaw().message().in(Language.EN)).contains("\"talk\""));
        }
    }

    @Test
    void aDeclarationThatNothingNeedsIsFoundWhereItStands() {
        try (var check = check(meaning(THANKS, TALK, "{ finding: never-concluded, about: thank, because: x }"))) {
            assertThat(check.flaws()).singleElement().satisfies(flaw -> {
                assertThat(flaw.place()).hasToString("scheme.yaml:28:16");
                assertThat(flaw.message().code()).isEqualTo("meant-for-nothing");
                assertThat(flaw.message().maybe()).contains("thanks");
            });
        }
    }

    @Test
    void aCodeThatNoFindingHasIsFound() {
        try (var check = check(meaning("{ finding: never-conclude, about: thanks, because: x }"))) {
            assertThat(check.flaws()).singleElement().satisfies(flaw -> {
                assertThat(flaw.message().code()).isEqualTo("unknown-finding");
                assertThat(flaw.message().maybe()).contains("never-concluded");
            });
        }
    }

    @Test
    void anErrorOfAnotherKindCannotBeMeant() {
        var texts = new TreeMap<>(
                meaning("{ finding: total-gap, about: 好, because: x }").texts());
        texts.computeIfPresent("incentives.drl", (name, text) -> text.replace("value >= 60", "value >= 62"));

        assertThat(check(new SchemeFiles(texts)).flaws())
                .extracting(flaw -> flaw.message().code())
                .containsExactlyInAnyOrder("total-gap", "never-meant");
    }

    @Test
    void anErrorThatCanBeMeantIsFoundNoMoreWhereItIs() {
        var declared = "{ finding: alleged-counts, about: 投诉否决, because: 先停发 }";
        var dismissed = "{ finding: dismissed-counts, about: 投诉否决, because: 先停发 }";

        assertThat(codes(TinyScheme.with("veto.drl", hasty())))
                .containsExactlyInAnyOrder("alleged-counts", "dismissed-counts");
        assertThat(codes(hasty(THANKS, TALK, declared))).containsExactly("dismissed-counts");
        assertThat(codes(hasty(THANKS, TALK, declared, dismissed))).isEmpty();
    }

    private static SchemeFiles hasty(String... declarations) {
        var texts = new TreeMap<>(meaning(declarations).texts());
        texts.put("veto.drl", hasty());
        return new SchemeFiles(texts);
    }

    private static String hasty() {
        return TinyScheme.VETO.replace("substantiated, ", "");
    }

    private static List<String> codes(SchemeFiles files) {
        try (var check = check(files)) {
            return check.flaws().stream().map(flaw -> flaw.message().code()).toList();
        }
    }

    @Test
    void aReasonIsNeeded() {
        assertThat(check(meaning("{ finding: never-concluded, about: thanks }")).flaws())
                .extracting(flaw -> flaw.message().code())
                .containsExactly("missing-key");
        assertThat(check(meaning("{ finding: never-concluded, about: thanks, because: ' ' }"))
                        .flaws())
                .extracting(flaw -> flaw.message().code())
                .containsExactly("expected-text-at");
    }

    @Test
    void theIdIsAnotherWhereTheFileIsAndTheSameWhereOnlyAnotherFileIs() {
        var before = firstId(TinyScheme.files());

        assertThat(firstId(TinyScheme.files())).isEqualTo(before);
        assertThat(firstId(TinyScheme.replacing("weighting.drl", "T-2", "T-6"))).isEqualTo(before);
        assertThat(firstId(TinyScheme.replacing("scheme.yaml", "100000", "200000")))
                .isNotEqualTo(before);
    }

    private static String firstId(SchemeFiles files) {
        try (var check = check(files)) {
            return check.warnings().get(0).id();
        }
    }

    private static Check check(SchemeFiles files) {
        return Check.of(files, CompiledRules.NOT_KEPT);
    }

    private static SchemeFiles meaning(String... declarations) {
        return TinyScheme.with(
                "scheme.yaml", TinyScheme.SCHEME + "meant:\n  - " + String.join("\n  - ", declarations) + "\n");
    }
}
