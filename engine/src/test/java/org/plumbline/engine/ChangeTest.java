package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;

/** An indicator that is the change of another since the period before. */
class ChangeTest {
    private static final String CARE =
            "care: { in: work, zh: 细心, en: Care, unit: points, better: higher, range: 0..100, optional: true }";
    private static final String GAIN =
            "care: { in: work, zh: 提高, en: Gain, unit: percentage-points, better: higher, range: -100..100, changeOf: %s }";
    private static final Engine ENGINE = Engine.of(files(), CompiledRules.NOT_KEPT);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static SchemeFiles files() {
        var texts = new TreeMap<>(TinyScheme.replacing("scheme.yaml", CARE, GAIN.formatted("speed"))
                .texts());
        texts.put("scoring.drl", TinyScheme.SCORING.replace("asMeasured()", "along(\"-5:0 0:60 5:100\")"));
        return new SchemeFiles(texts);
    }

    private static Decision decide(String measured, String... history) {
        return ENGINE.decide(Asked.read("""
                scheme: tiny
                appraisee: { id: A1, post: clerk }
                period: 2026-07
                measurements: { speed: %s }
                history:
                %s
                """.formatted(measured, String.join("\n", history))));
    }

    @Test
    void itIsThisPeriodsFigureLessThatOfThePeriodImmediatelyBefore() {
        var better = decide("80", "  - { period: 2026-06, total: 50, measurements: { speed: 79.5 } }");
        var worse = decide("{ count: 2, of: 3 }", "  - { period: 2026-06, total: 50, measurements: { speed: 70 } }");

        assertThat(better.scores())
                .extracting(
                        Decision.Score::indicator,
                        score -> score.measured().toPlainString(),
                        score -> score.points().toPlainString())
                .contains(tuple("care", "0.5000", "64.0000"));
        assertThat(worse.scores())
                .extracting(
                        Decision.Score::indicator,
                        score -> score.measured().toPlainString(),
                        score -> score.points().toPlainString())
                .contains(tuple("care", "-3.3333", "20.0004"));
    }

    @Test
    void withoutAnEarlierFigureItIsNotMeasured() {
        assertThat(decide("80", "  - { period: 2026-05, total: 50, measurements: { speed: 79.5 } }")
                        .notMeasured())
                .containsExactly(new Decision.NotMeasured("care", "no-history"));
        assertThat(decide("80", "  - { period: 2026-06, total: 50 }").notMeasured())
                .containsExactly(new Decision.NotMeasured("care", "no-history"));
    }

    @Test
    void itIsNeverGivenAndEarlierFiguresAreHeldAgainstTheirRange() {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> ENGINE.decide(Asked.clerk(
                        "80",
                        "1",
                        "history:",
                        "  - { period: 2026-06, total: 50, measurements: { speed: 101, sped: 3 } }")));

        assertThat(refused.problems())
                .extracting(Problem::path, problem -> problem.message().code())
                .containsExactly(
                        tuple("measurements.care", "change-of"),
                        tuple("history[0].measurements.speed", "out-of-range"),
                        tuple("history[0].measurements.sped", "unknown-indicator"));
    }

    @Test
    void itIsTheChangeOfAnIndicatorThatIsGiven() {
        assertThat(code("care")).isEqualTo("change-of-derived");
        assertThat(code("sped")).isEqualTo("unknown-indicator");
    }

    private static String code(String of) {
        var files = TinyScheme.replacing("scheme.yaml", CARE, GAIN.formatted(of));
        return catchThrowableOfType(
                        FlawedRules.class,
                        () -> Engine.of(files, CompiledRules.NOT_KEPT).close())
                .flaws()
                .get(0)
                .message()
                .code();
    }
}
