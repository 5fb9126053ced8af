package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;

class EngineTest {
    @Test
    void anAppraisalIsScoredWeighedGradedAndPaid() {
        var decision = decide(TinyScheme.files(), "80", "70.5");

        assertThat(decision.total()).isEqualTo("64.20");
        assertThat(decision.grade()).isEqualTo("fair");
        assertThat(decision.pay()).extracting(Decision.Pay::amount).hasToString("[1000.00]");
    }

    @Test
    void aRuleThatLooksAtAValueIsAskedForEachPerson() {
        var files =
                TinyScheme.replacing("scoring.drl", "indicator == \"care\"", "indicator == \"care\", value >= 60.1B");

        assertThat(decide(files, "80", "60.1").scores()).hasSize(2);
        assertThatThrownBy(() -> decide(files, "80", "60.0999"))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining("care");
    }

    @Test
    void aRulesNameMayHoldChineseQuotationMarks() {
        var files = TinyScheme.replacing("veto.drl", "投诉否决", "所谓“一票否决”（投诉）");

        try (var engine = Engine.of(files, CompiledRules.NOT_KEPT)) {
            var decision = engine.decide(Asked.clerk("80", "80", events("complaint", "responsible", "substantiated")));

            assertThat(decision.vetoes()).extracting(Decision.Veto::rule).containsExactly("所谓“一票否决”（投诉）");
        }
    }

    @Test
    void equalityOfDecimalsDoesNotMindTheScale() {
        var files = TinyScheme.replacing("incentives.drl", "value >= 60 )", "value >= 60, value == 70 )");

        assertThat(decide(files, "85", "70").grade()).isEqualTo("fair");
    }

    @Test
    void aWeightThatDependsOnTheDepartmentIsChosenForEachPerson() {
        var files = TinyScheme.with(
                "weighting.drl",
                TinyScheme.WEIGHTING.replace("monthly )", "monthly, department != \"night\" )")
                        + TinyScheme.WEIGHTING
                                .replace("权重", "夜班权重")
                                .replace("monthly )", "monthly, department == \"night\" )")
                                .replace("(60)", "(50)")
                                .replace("(40)", "(50)"));

        try (var engine = Engine.of(files, CompiledRules.NOT_KEPT)) {
            var day = engine.decide(Asked.clerk("100", "0"));
            var night = engine.decide(Asked.read("""
                scheme: tiny
                appraisee: { id: A1, post: clerk, department: night }
                period: 2026-07
                measurements: { speed: 100, care: 0 }
                """));

            assertThat(day.total()).isEqualTo("60.00");
            assertThat(night.total()).isEqualTo("50.00");
        }
    }

    @Test
    void twoRulesThatGradeAreAnErrorNamingBoth() {
        var files = TinyScheme.replacing("incentives.drl", "value < 60", "value < 61");

        assertThat(decide(files, "100", "100").grade()).isEqualTo("fair");
        assertThatThrownBy(() -> decide(files, "80", "60.5"))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining("好")
                .hasMessageContaining("差")
                .hasMessageContaining("incentives.drl:1:1");
    }

    @Test
    void aGapBetweenGradesIsAnErrorAndNoDecision() {
        var files = TinyScheme.replacing("incentives.drl", "value < 60", "value < 59");

        assertThatThrownBy(() -> decide(files, "80", "59.5"))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining("59.80");
    }

    @Test
    void aVetoIsShownWithWhatItChanged() {
        try (var engine = Engine.of(TinyScheme.files(), CompiledRules.NOT_KEPT)) {
            var decision = engine.decide(Asked.clerk("80", "80", events("complaint", "responsible", "substantiated")));

            assertThat(decision.pay()).singleElement().satisfies(pay -> {
                assertThat(pay.amount()).isEqualTo("0.00");
                assertThat(pay.cancelledBy()).containsExactly("投诉否决");
            });
            assertThat(decision.withoutVeto()).isNotNull();
            assertThat(decision.vetoes())
                    .singleElement()
                    .satisfies(veto -> assertThat(veto.because()).containsExactly("E1"));
        }
    }

    @Test
    void aRateOfNothingIsRefusedAlsoWhereWeightsLookAtIt() {
        var files = TinyScheme.replacing(
                "weighting.drl", "Appraisee( monthly )", "Measurement( indicator == \"speed\", value >= 0 )");

        try (var engine = Engine.of(files, CompiledRules.NOT_KEPT)) {
            assertThat(engine.decide(Asked.clerk("{ count: 0, of: 1 }", "50")).total())
                    .isEqualTo("20.00");
            var refused =
                    catchThrowableOfType(Refused.class, () -> engine.decide(Asked.clerk("{ count: 0, of: 0 }", "50")));
            assertThat(refused.problems()).extracting(Problem::path).contains("measurements.speed.of");
        }
    }

    @Test
    void allProblemsOfAnAppraisalAreSaidAtOnceWithTheirPaths() {
        var asked = Asked.read("""
            scheme: tiny
            appraisee: { id: A1, post: clark, age: 40 }
            period: 2026-07
            measurements: { sped: 1, care: 101 }
            events:
              - { id: E1, kind: complain, role: boss, status: odd, occurred: 2026-08-01 }
            compensation: { base: "1000", floating: 10 }
            """);

        try (var engine = Engine.of(TinyScheme.files(), CompiledRules.NOT_KEPT)) {
            var refused = catchThrowableOfType(Refused.class, () -> engine.decide(asked));

            assertThat(refused.problems())
                    .extracting(Problem::path)
                    .containsExactlyInAnyOrder(
                            "appraisee.age",
                            "appraisee.post",
                            "measurements.sped",
                            "measurements.care",
                            "events[0].kind",
                            "events[0].role",
                            "events[0].status",
                            "events[0].occurred",
                            "compensation.base");
            assertThat(refused.problems().stream().map(problem -> problem.in(Language.ZH)))
                    .contains("appraisee.post: 没有岗位“clark”。是否想写 \"clerk\"？");
        }
    }

    @Test
    void rulesThatFireWithoutAnEndAreStopped() {
        var joins = TinyScheme.VETO.replace(
                "Event( kind == \"complaint\"",
                "Event( substantiated )\n    Event( alleged )\n    Event( kind == \"complaint\"");
        var files = TinyScheme.with("veto.drl", joins);
        var events = IntStream.range(0, 150)
                .mapToObj(i -> event("E" + i, i % 3 == 0 ? "alleged" : "substantiated"))
                .collect(Collectors.joining("\n", "events:\n", ""));

        assertThatThrownBy(() -> {
                    try (var engine = Engine.of(files, CompiledRules.NOT_KEPT)) {
                        engine.decide(Asked.clerk("80", "80", events));
                    }
                })
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining("投诉否决");
    }

    @Test
    void aPostThatNothingIsWeighedForIsFoundBeforeAnyoneIsJudged() {
        var files = TinyScheme.replacing("weighting.drl", "monthly", "yearly");

        assertThatThrownBy(() -> Engine.of(files, CompiledRules.NOT_KEPT))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining("clerk");
    }

    @Test
    void weightsThatDoNotSumTo100AreFoundBeforeAnyoneIsJudged() {
        assertThatThrownBy(() -> Engine.of(
                        TinyScheme.replacing("weighting.drl", "weighs(100)", "weighs(99)"), CompiledRules.NOT_KEPT))
                .hasMessageContaining("sum to 99, not 100");
        assertThatThrownBy(() -> Engine.of(
                        TinyScheme.replacing("weighting.drl", "weighs(40)", "weighs(\"40.5\")"),
                        CompiledRules.NOT_KEPT))
                .hasMessageContaining("sum to 100.5, more than 100");
    }

    @Test
    void anIndicatorThatNoRuleScoresOrTwoDoIsFoundBeforeAnyoneIsJudged() {
        assertThatThrownBy(() -> Engine.of(
                        TinyScheme.replacing("scoring.drl", "indicator == \"care\"", "indicator == \"speed\""),
                        CompiledRules.NOT_KEPT))
                .hasMessageContaining("speed")
                .hasMessageContaining("care");
    }

    private static String events(String kind, String role, String status) {
        return "events: [{ id: E1, kind: " + kind + ", role: " + role + ", status: " + status
                + ", occurred: 2026-07-12 }]";
    }

    private static String event(String id, String status) {
        return "  - { id: " + id + ", kind: complaint, role: responsible, status: " + status
                + ", occurred: 2026-07-12 }";
    }

    private static Decision decide(SchemeFiles files, String speed, String care) {
        try (var engine = Engine.of(files, CompiledRules.NOT_KEPT)) {
            return engine.decide(Asked.clerk(speed, care));
        }
    }
}
