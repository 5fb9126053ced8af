package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.ruleset.SchemeFiles;

/** Causes, deadlines, escalation and repeats of events; points multiplied, and limited together. */
class EventWordsTest {
    private static final String WORDS = """
            rule "扣" @clause("T-6")
            when Event( kind == "complaint", substantiated ) then insert( deduct(2) ); end
            rule "迟" @clause("T-7")
            when $e : Event( kind == "complaint", substantiated, late ) then insert( multiply($e).by("1.5") ); end
            rule "再" @clause("T-8")
            when $e : Event( kind == "complaint", substantiated, daysSinceSameCause <= 90 )
            then insert( multiply($e).by(2) ); end
            rule "迟了很久" @clause("T-9")
            when Event( kind == "complaint", daysLate > 7 ) then insert( deduct("0.25") ); end
            rule "没有及时上报" @clause("T-10")
            when Event( kind == "complaint", severity == 4, minutesToEscalation > 60 ) then insert( deduct("0.5") ); end
            rule "表扬" @clause("T-11")
            when Event( kind == "praise", substantiated ) then insert( add(2).within("extras") ); end
            rule "创新" @clause("T-12")
            when Event( kind == "idea", substantiated ) then insert( add(3).atMostInAll(4).within("extras") ); end
            """;
    private static final Engine ENGINE = Engine.of(files("scoring-words.drl", WORDS), CompiledRules.NOT_KEPT);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static SchemeFiles files(String name, String rules) {
        var texts = new TreeMap<>(TinyScheme.replacing("scheme.yaml", "complaint: { zh: 投诉, en: Complaint }", """
                        complaint: { zh: 投诉, en: Complaint, severity: 1..4, cause: needed, due: needed }
                          praise: { zh: 表扬, en: Praise }
                          idea: { zh: 创新, en: Idea }
                        causes:
                          noise: { zh: 噪声, en: Noise }
                          delay: { zh: 拖延, en: Delay }
                        adjustments:
                          extras: { zh: 额外加分, en: Extras, atMost: 7 }""")
                .texts());
        texts.put(name, rules);
        return new SchemeFiles(texts);
    }

    private static Decision decide(String... more) {
        return ENGINE.decide(Asked.clerk("80", "70", more));
    }

    private static String complaint(String id, String day, String more) {
        return "  - { id: %s, kind: complaint, role: responsible, status: substantiated, occurred: %s, severity: 1, %s }"
                .formatted(id, day, more);
    }

    private static List<String> points(Decision decision) {
        return decision.adjustments().stream()
                .map(each ->
                        String.join(",", each.because()) + " " + each.points().toPlainString())
                .toList();
    }

    @Test
    void anEventIsLateFromTheDayAfterItWasDue() {
        assertThat(points(decide(
                        "events:", complaint("C", "2026-07-01", "cause: noise, due: 2026-07-05, done: 2026-07-05"))))
                .containsExactly("C -2");
        assertThat(points(decide(
                        "events:", complaint("C", "2026-07-01", "cause: noise, due: 2026-07-05, done: 2026-07-06"))))
                .containsExactly("C -3");
    }

    @Test
    void whatIsNotDoneYetIsLateOnceTheDayLiesInThePeriod() {
        assertThat(points(decide("events:", complaint("C", "2026-07-01", "cause: noise, due: 2026-07-30"))))
                .containsExactly("C -3");
        assertThat(points(decide("events:", complaint("C", "2026-07-01", "cause: noise, due: 2026-07-31"))))
                .containsExactly("C -2");
    }

    @Test
    void daysLateAreCounted() {
        assertThat(points(decide(
                        "events:", complaint("C", "2026-07-01", "cause: noise, due: 2026-07-05, done: 2026-07-12"))))
                .containsExactly("C -3");
        assertThat(points(decide(
                        "events:", complaint("C", "2026-07-01", "cause: noise, due: 2026-07-05, done: 2026-07-13"))))
                .containsExactly("C -3", "C -0.375");
    }

    @Test
    void aRepeatOnTheSameCauseWithinNinetyDaysReachesBeforeThePeriod() {
        var event = complaint("C", "2026-07-10", "cause: noise, due: 2026-07-20, done: 2026-07-20");

        assertThat(points(decide(
                        "events:",
                        event,
                        "earlierEvents:",
                        complaint("B", "2026-04-11", "cause: noise, due: 2026-04-20"))))
                .as("90 days")
                .containsExactly("C -4");
        assertThat(points(decide(
                        "events:",
                        event,
                        "earlierEvents:",
                        complaint("B", "2026-04-10", "cause: noise, due: 2026-04-20"))))
                .as("91 days")
                .containsExactly("C -2");
        assertThat(points(decide(
                        "events:",
                        event,
                        "earlierEvents:",
                        complaint("B", "2026-06-30", "cause: delay, due: 2026-07-20"))))
                .as("another cause")
                .containsExactly("C -2");
        assertThat(points(decide(
                        "events:",
                        event,
                        "earlierEvents:",
                        complaint("B", "2026-06-30", "cause: noise").replace("substantiated", "dismissed"))))
                .as("not confirmed")
                .containsExactly("C -2");
    }

    @Test
    void ofTwoOnOneDayTheSecondByIdIsTheRepeatWhateverTheirOrder() {
        var one = complaint("C1", "2026-07-10", "cause: noise, due: 2026-07-20, done: 2026-07-20");
        var two = complaint("C2", "2026-07-10", "cause: noise, due: 2026-07-20, done: 2026-07-20");

        assertThat(points(decide("events:", one, two))).containsExactly("C1 -2", "C2 -4");
        assertThat(points(decide("events:", two, one))).containsExactly("C1 -2", "C2 -4");
    }

    @Test
    void rulesThatMultiplyMultiplyOneAnotherAndAreNamed() {
        var decision = decide(
                "events:",
                complaint("C", "2026-07-10", "cause: noise, due: 2026-07-11, done: 2026-07-12"),
                "earlierEvents:",
                complaint("B", "2026-06-30", "cause: noise"));

        assertThat(points(decision)).containsExactly("C -6");
        assertThat(decision.adjustments().get(0).multiplied())
                .isEqualTo(new Decision.Multiplied(
                        new BigDecimal("-2"),
                        List.of(
                                new Decision.Multiple(new BigDecimal("2"), "再", List.of("T-8")),
                                new Decision.Multiple(new BigDecimal("1.5"), "迟", List.of("T-7")))));
        assertThat(Documents.decision(Documents.canonical(decision))).isEqualTo(decision);
    }

    @Test
    void whatWasNeverEscalatedWasNotEscalatedInTime() {
        var level4 =
                complaint("C", "2026-07-10", "cause: noise, due: 2026-07-31, ").replace("severity: 1", "severity: 4");

        assertThat(points(decide("events:", level4))).containsExactly("C -2", "C -0.5");
        assertThat(points(decide("events:", level4.replace(" }", "minutesToEscalation: 61 }"))))
                .containsExactly("C -2", "C -0.5");
        assertThat(points(decide("events:", level4.replace(" }", "minutesToEscalation: 60 }"))))
                .containsExactly("C -2");
    }

    @Test
    void rulesOfOneKindShareItsLimit() {
        var praise = "  - { id: P%d, kind: praise, role: responsible, status: substantiated, occurred: 2026-07-01 }";
        var idea = "  - { id: I%d, kind: idea, role: responsible, status: substantiated, occurred: 2026-07-01 }";

        var decision = decide(
                "events:",
                praise.formatted(1),
                idea.formatted(1),
                idea.formatted(2),
                praise.formatted(2),
                praise.formatted(3));

        // 3 + 1, the rule's own limit; then 2 and 1, the limit of the kind.
        assertThat(points(decision)).containsExactly("I1 3", "I2 1", "P1 2", "P2 1", "P3 0");
        assertThat(decision.adjustments())
                .allSatisfy(each -> assertThat(each.within()).isEqualTo("extras"));
        assertThat(decision.total()).isEqualByComparingTo("71.00");
    }

    @Test
    void whatAKindNeedsMustBeGivenOfConfirmedEventsOnly() {
        var bare = "  - { id: C1, kind: complaint, role: responsible, status: substantiated, occurred: 2026-07-01 }";
        var alleged = bare.replace("C1", "C2").replace("substantiated", "alleged");
        var odd = bare.replace("C1", "C3")
                .replace(" }", ", severity: 5, cause: nose, due: 2026-06-30, done: 2026-07-01 }");
        var early = bare.replace("C1", "C4");

        var problems = catchThrowableOfType(
                        Refused.class, () -> decide("events:", bare, alleged, odd, "earlierEvents:", early))
                .problems();

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactly(
                        "events[2].due",
                        "events[0].cause",
                        "events[0].due",
                        "events[0].severity",
                        "events[2].cause",
                        "events[2].severity",
                        "earlierEvents[0].occurred",
                        "earlierEvents[0].cause");
    }

    @Test
    void aRuleThatMultipliesAnEventTwiceIsAnError() {
        var twice = """
                rule "再乘" @clause("T")
                when $e : Event( kind == "praise" ) Measurement( value > 1 ) then insert( multiply($e).by(2) ); end
                """;
        try (var engine = Engine.of(files("scoring-words.drl", WORDS + twice), CompiledRules.NOT_KEPT)) {
            assertThatThrownBy(
                            () -> engine.decide(
                                    Asked.clerk(
                                            "80",
                                            "70",
                                            "events:",
                                            "  - { id: P, kind: praise, role: responsible, status: substantiated, occurred: 2026-07-01 }")))
                    .isInstanceOfSatisfying(
                            FlawedRules.class,
                            flawed -> assertThat(flawed.flaws().get(0).message().code())
                                    .isEqualTo("concluded-twice-by-one"));
        }
    }
}
