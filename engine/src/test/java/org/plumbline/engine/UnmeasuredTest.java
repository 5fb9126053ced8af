package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;

/** An appraisal of which nothing that counts was measured. */
class UnmeasuredTest {
    private static final String ALL_OPTIONAL = TinyScheme.SCHEME.replace(
            "better: higher, range: 0..100 }", "better: higher, range: 0..100, optional: true }");

    /** Care is in a dimension of its own, which has no weight. */
    private static final SchemeFiles WEIGHTLESS = with(
            "scheme.yaml",
            ALL_OPTIONAL
                    .replace("weight: 0..100 }", "weight: 0..100 }\n  extra: { zh: 其他, en: Extra, weight: 0..100 }")
                    .replace("care: { in: work", "care: { in: extra"),
            TinyScheme.WEIGHTING
                    .replace(
                            "insert( dimension(\"work\").weighs(100) );",
                            "insert( dimension(\"work\").weighs(100) );\n    insert( dimension(\"extra\").weighs(0) );")
                    .replace("indicator(\"speed\").weighs(60)", "indicator(\"speed\").weighs(100)")
                    .replace("indicator(\"care\").weighs(40)", "indicator(\"care\").weighs(100)"));

    @Test
    void whereNothingWasMeasuredAndNoRuleSaysSoItIsRefused() {
        var files = TinyScheme.with("scheme.yaml", ALL_OPTIONAL);

        assertIsUnmeasured(files, "{}");
    }

    @Test
    void whereOneThingWasMeasuredItIsDecided() {
        var files = TinyScheme.with("scheme.yaml", ALL_OPTIONAL);

        assertThat(decide(files, "{ care: 80 }").total()).isEqualTo("80.00");
    }

    @Test
    void aDimensionOfWeight0ThatAloneWasMeasuredIsNothing() {
        assertIsUnmeasured(WEIGHTLESS, "{ care: 80 }");
    }

    @Test
    void aDimensionOfWeight0BesideAnotherAddsNothing() {
        var decision = decide(WEIGHTLESS, "{ speed: 90, care: 10 }");

        assertThat(decision.total()).isEqualTo("80.00");
        assertThat(decision.measuredWeight()).isEqualTo("100");
    }

    @Test
    void anIndicatorOfWeight0ThatAloneWasMeasuredIsNothing() {
        var files = with(
                "scheme.yaml",
                ALL_OPTIONAL,
                TinyScheme.WEIGHTING.replace("weighs(60)", "weighs(100)").replace("weighs(40)", "weighs(0)"));

        assertIsUnmeasured(files, "{ care: 80 }");
    }

    @Test
    void aRuleMaySayThatNothingIsNotGraded() {
        var incentives = """
                rule "没有实绩"
                    @clause("T-6")
                when
                    Total( measuredWeight == 0 )
                then
                    insert( ungraded("没有实绩") );
                end
                """;
        var files = with("scheme.yaml", ALL_OPTIONAL, TinyScheme.WEIGHTING);
        var texts = new TreeMap<>(files.texts());
        texts.put(
                "incentives.drl",
                incentives + TinyScheme.INCENTIVES.replace("value < 60", "value < 60, measuredWeight > 0"));

        assertThat(decide(new SchemeFiles(texts), "{}"))
                .returns(null, Decision::grade)
                .extracting(Decision::ungraded)
                .isNotNull();
    }

    private static SchemeFiles with(String name, String text, String weighting) {
        var texts = new TreeMap<>(TinyScheme.with(name, text).texts());
        texts.put("weighting.drl", weighting);
        return new SchemeFiles(texts);
    }

    private static void assertIsUnmeasured(SchemeFiles files, String measurements) {
        assertThatThrownBy(() -> decide(files, measurements))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo("measurements");
                                    assertThat(problem.message().statement())
                                            .isInstanceOf(AppraisalProblem.NothingMeasured.class);
                                }));
    }

    private static Decision decide(SchemeFiles files, String measurements) {
        try (var engine = Engine.witness(files)) {
            return engine.decide(Asked.read("""
                    scheme: tiny
                    appraisee: { id: A1, post: clerk }
                    period: 2026-07
                    measurements: %s
                    """.formatted(measurements)));
        }
    }
}
