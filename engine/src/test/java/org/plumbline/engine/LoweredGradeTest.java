package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Where a veto lowers the grade, pay follows the lower grade, unless the veto says what the coefficient is. */
class LoweredGradeTest {
    /** Speed 100 and care 100: a total of 100.00, fair, and a base of 10000. */
    private static final String BEST = """
            scheme: tiny
            appraisee: { id: E1, post: clerk }
            period: 2026-07
            measurements: { speed: 100, care: 100 }
            compensation: { base: 10000, floating: 20 }
            events: [{ id: C1, kind: complaint, role: responsible, status: substantiated, occurred: 2026-07-01 }]
            """;

    private static final String MIDDLE = """
            rule "中"
                @clause("T-4")
            when
                Total( value >= 60, value < 80.5B )
            then
                insert( grade("middle") );
                insert( coefficient("0.8") );
            end

            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gradeAtMost("fair")                             | fair   | 1.2 | 12000.00 | 好
            gradeAtMost("middle")                           | middle | 0.8 | 8000.00  | 中
            gradeAtMost("poor")                             | poor   | 0.5 | 5000.00  | 差
            gradeAtMost("middle").coefficientAtMost("1.2")  | middle | 1.2 | 12000.00 | 好
            gradeAtMost("middle").coefficientAtMost(1)      | middle | 1.0 | 10000.00 | 好
            gradeAtMost("middle").coefficientAtMost("0.5")  | middle | 0.5 | 5000.00  | 好
            coefficientAtMost("0.9")                        | fair   | 0.9 | 9000.00  | 好
            """)
    void payFollowsTheLoweredGradeUnlessTheVetoSaysOtherwise(
            String veto, String grade, String coefficient, String bonus, String rule) {
        var decision = decide(three(veto), BEST);

        assertThat(decision.total()).hasToString("100.00");
        assertThat(decision.grade()).isEqualTo(grade);
        assertThat(decision.coefficient()).hasToString(coefficient);
        assertThat(decision.coefficientBy()).isEqualTo(new Decision.Reason(rule, List.of("T-4")));
        assertThat(decision.pay())
                .extracting(pay -> pay.amount().toPlainString())
                .containsExactly(bonus);
    }

    @Test
    void whatWouldHaveBeenPaidIsToldBeside() {
        var decision = decide(three("gradeAtMost(\"middle\")"), BEST);

        var without = Objects.requireNonNull(decision.withoutVeto());
        assertThat(without.grade()).isEqualTo("fair");
        assertThat(without.coefficient()).hasToString("1.2");
        assertThat(without.pay())
                .extracting(pay -> pay.amount().toPlainString())
                .containsExactly("12000.00");
    }

    @Test
    void aGradeThatIsLowerAlreadyStaysWhatItIs() {
        var decision =
                decide(three("gradeAtMost(\"middle\")"), BEST.replace("speed: 100, care: 100", "speed: 60, care: 50"));

        assertThat(decision.grade()).isEqualTo("poor");
        assertThat(decision.coefficient()).hasToString("0.5");
        assertThat(decision.withoutVeto()).isNull();
    }

    @Test
    void ofTwoVetoesTheOneThatLeavesLessCounts() {
        var files = with(three("gradeAtMost(\"middle\")"), "veto-more.drl", """
                rule "也否决" @clause("T-3") when Event( kind == "complaint", substantiated )
                then insert( veto().gradeAtMost("poor").coefficientAtMost(1) ); end
                """);

        var decision = decide(files, BEST);

        assertThat(decision.grade()).isEqualTo("poor");
        assertThat(decision.coefficient()).hasToString("0.8");
    }

    /** An item that only a higher grade is paid is not paid with a lower one; the veto that lowered it is named. */
    @Test
    void whatOnlyAHigherGradeIsPaidGoesWithIt() {
        var files = with(three("gradeAtMost(\"middle\")"), "incentives-more.drl", """
                rule "优秀津贴" @clause("T-5") when Total( value >= 90 )
                then insert( pay("extra").product(BASE).times("0.1") ); end
                """);
        files = with(
                files,
                "scheme.yaml",
                Objects.requireNonNull(files.texts().get("scheme.yaml"))
                        .replace("awards:\n", "  extra: { zh: 津贴, en: Extra }\nawards:\n"));

        var decision = decide(files, BEST);

        assertThat(decision.pay())
                .extracting(pay -> pay.item() + " " + pay.amount().toPlainString() + " " + pay.cancelledBy())
                .containsExactly("bonus 8000.00 null", "extra 0.00 [投诉否决]");
    }

    /** The total itself stays: a formula by points is reckoned with the points that somebody has. */
    @Test
    void theTotalInAFormulaStays() {
        var texts = new TreeMap<>(three("gradeAtMost(\"middle\")").texts());
        texts.computeIfPresent(
                "incentives.drl", (name, text) -> text.replace("(BASE, COEFFICIENT)", "(BASE, TOTAL, COEFFICIENT)"));

        var decision = decide(new SchemeFiles(texts), BEST.replace("speed: 100", "speed: 95"));

        assertThat(decision.total()).hasToString("94.00");
        assertThat(decision.pay())
                .extracting(pay -> pay.amount().toPlainString())
                .containsExactly("7520.00");
    }

    @Test
    void theWitnessSaysTheSame() {
        var files = three("gradeAtMost(\"middle\")");

        try (var judge = Engine.of(files, CompiledRules.NOT_KEPT);
                var witness = Engine.witness(files)) {
            assertThat(judge.decide(Asked.read(BEST))).isEqualTo(witness.decide(Asked.read(BEST)));
        }
    }

    /** The tiny scheme with three grades: fair from 80.5 on at 1.2, middle at 0.8, poor below 60 at 0.5. */
    private static SchemeFiles three(String veto) {
        var texts = new TreeMap<>(TinyScheme.files().texts());
        texts.computeIfPresent(
                "scheme.yaml", (name, text) -> text.replace("  fair:", "  middle: { zh: 中, en: Middle }\n  fair:"));
        texts.computeIfPresent(
                "incentives.drl",
                (name, text) -> MIDDLE
                        + text.replace("value >= 60", "value >= 80.5B")
                                .replace("coefficient(1)", "coefficient(\"1.2\")"));
        texts.computeIfPresent("veto.drl", (name, text) -> text.replace("cancels(MONTH_BONUS)", veto));
        return new SchemeFiles(texts);
    }

    private static SchemeFiles with(SchemeFiles files, String name, String text) {
        var texts = new TreeMap<>(files.texts());
        texts.put(name, text);
        return new SchemeFiles(texts);
    }

    private static Decision decide(SchemeFiles files, String appraisal) {
        try (var engine = Engine.witness(files)) {
            return engine.decide(Asked.read(appraisal));
        }
    }
}
