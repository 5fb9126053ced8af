package org.plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.Unused;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.drools.CompiledRules;
import org.plumbline.engine.ruleset.SchemeFiles;

/** What of an appraisal nothing looked at is listed in its decision; where something looks at everything, nothing is. */
class UnusedTest {
    private static final Engine ENGINE = Engine.of(files(), CompiledRules.NOT_KEPT);

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static SchemeFiles files() {
        var scheme = TinyScheme.SCHEME
                .replace("complaint: { zh: 投诉, en: Complaint }", """
                        complaint: { zh: 投诉, en: Complaint }
                          praise: { zh: 表扬, en: Praise }
                          fault: { zh: 差错, en: Fault }
                          idea: { zh: 建议, en: Idea }
                        causes:
                          noise: { zh: 噪声, en: Noise }""")
                .replace("periods: [month]", "periods: [month, quarter]")
                .replace(
                        "  care:",
                        "  care-change: { in: work, zh: 变化, en: Change, unit: points, better: higher, "
                                + "range: -100..100, changeOf: care }\n  care:");
        var texts = new TreeMap<>(TinyScheme.with("scheme.yaml", scheme).texts());
        texts.put("scoring.drl", TinyScheme.SCORING + """
                rule "变化" @clause("T-1")
                when $m : Measurement( indicator == "care-change" ) then insert( score($m).along("-10:0 10:100") ); end
                rule "迟" @clause("T-6")
                when Event( kind == "fault", substantiated, late || severity > 2 ) then insert( deduct(1) ); end
                rule "再" @clause("T-7")
                when Event( kind == "fault", substantiated, daysSinceSameCause <= 90 ) then insert( deduct(2) ); end
                rule "季度表扬" @clause("T-8")
                when Event( kind == "praise", substantiated, quarterly ) then insert( add(2) ); end
                rule "急诊表扬" @clause("T-8")
                when Event( kind == "praise", substantiated, monthly, department == "er" ) then insert( add(1) ); end
                """);
        texts.put(
                "weighting.drl",
                TinyScheme.WEIGHTING
                        .replace("Appraisee( monthly )", "Appraisee()")
                        .replace(
                                "    insert( indicator(\"care\").weighs(40) );",
                                "    insert( indicator(\"care\").weighs(30) );\n"
                                        + "    insert( indicator(\"care-change\").weighs(10) );"));
        texts.put("incentives.drl", TinyScheme.INCENTIVES + """
                rule "建议奖" @clause("T-9")
                when $e : Event( kind == "idea", substantiated ) then insert( award("thanks").amountOf($e) ); end
                """);
        texts.put("follow-ups.drl", """
                rule "谈话" @clause("T-10")
                when Outcome( history.consecutive("poor") >= 1 ) then insert( followUp("talk") ); end
                """);
        return new SchemeFiles(texts);
    }

    private static @Nullable List<Unused> unused(String... more) {
        return ENGINE.decide(Asked.clerk("80", "70", more)).unused();
    }

    private static String event(String kind, String more) {
        return "events: [ { id: E, kind: %s, role: responsible, status: substantiated, occurred: 2026-07-02%s } ]"
                .formatted(kind, more);
    }

    private static Unused whole(String in, String id) {
        return new Unused(in, id, null);
    }

    private static Unused parts(String in, String id, String... fields) {
        return new Unused(in, id, List.of(fields));
    }

    @Test
    void whatIsAllLookedAtIsNotListedAtAll() {
        var decision = ENGINE.decide(Asked.clerk("80", "70", event("complaint", "")));

        assertThat(decision.unused()).isNull();
        assertThat(new String(Documents.canonical(decision), StandardCharsets.UTF_8))
                .doesNotContain("unused");
    }

    @Test
    void anEventThatNoRuleOfThisKindOfPeriodLooksAtIsListed() {
        assertThat(unused(event("praise", ""))).containsExactly(whole("events", "E"));
        assertThat(ENGINE.decide(Asked.read("""
                        scheme: tiny
                        appraisee: { id: A1, post: clerk }
                        period: 2026-Q3
                        measurements: { speed: 80, care: 70 }
                        """ + event("praise", ""))).unused())
                .isNull();
    }

    @Test
    void anEventThatOnlyAnotherDepartmentsRuleLooksAtIsListed() {
        assertThat(inDepartment("er")).isNull();
        assertThat(inDepartment("icu")).containsExactly(whole("events", "E"));
    }

    private static @Nullable List<Unused> inDepartment(String department) {
        return ENGINE.decide(Asked.read("""
                        scheme: tiny
                        appraisee: { id: A1, post: clerk, department: %s }
                        period: 2026-07
                        measurements: { speed: 80, care: 70 }
                        """.formatted(department) + event("praise", "")))
                .unused();
    }

    @Test
    void whatAnEventSaysThatNoRuleAsksIsListed() {
        assertThat(unused(event("complaint", ", severity: 2, due: 2026-07-05, done: 2026-07-04, cause: noise")))
                .containsExactly(parts("events", "E", "severity", "cause", "due", "done"));
        assertThat(unused(event("fault", ", severity: 2, due: 2026-07-05, done: 2026-07-04, cause: noise")))
                .isNull();
        assertThat(unused(event("fault", ", amount: 5, minutesToEscalation: 3")))
                .containsExactly(parts("events", "E", "amount", "minutesToEscalation"));
    }

    @Test
    void theAmountThatAnAwardTakesIsLookedAtAndNoOther() {
        assertThat(unused(event("idea", ", amount: 50"))).isNull();
        assertThat(unused(event("complaint", ", amount: 50"))).containsExactly(parts("events", "E", "amount"));
    }

    @Test
    void whenSomethingWasDoneSaysNothingWhereItWasNeverDue() {
        assertThat(unused(event("fault", ", done: 2026-07-04"))).containsExactly(parts("events", "E", "done"));
    }

    @Test
    void anEarlierEventCountsByItsCauseAndWhereRulesAskForRepeats() {
        assertThat(unused(earlier("fault", ", cause: noise"))).isNull();
        assertThat(unused(earlier("fault", ""))).containsExactly(whole("earlierEvents", "B"));
        assertThat(unused(earlier("complaint", ", cause: noise"))).containsExactly(whole("earlierEvents", "B"));
    }

    private static String earlier(String kind, String more) {
        return "earlierEvents: [ { id: B, kind: %s, role: responsible, status: substantiated, occurred: 2026-06-02%s } ]"
                .formatted(kind, more);
    }

    @Test
    void earlierResultsBeyondAGapAreListed() {
        assertThat(unused("history: [ { period: 2026-05, total: 50, grade: poor }, { period: 2026-06, total: 50 } ]"))
                .isNull();
        assertThat(unused("history: [ { period: 2026-05, total: 50, grade: poor } ]"))
                .containsExactly(whole("history", "2026-05"));
    }

    @Test
    void whatAnEarlierResultMeasuredIsLookedAtForAChangeSinceThePeriodBefore() {
        assertThat(unused("history: [ { period: 2026-06, total: 50, measurements: { care: 60 } } ]"))
                .isNull();
        assertThat(unused("history: [ { period: 2026-06, total: 50, measurements: { speed: 60, care: 60 } } ]"))
                .containsExactly(parts("history", "2026-06", "measurements.speed"));
        assertThat(unused("history: [ { period: 2026-06, total: 50, vetoes: [ { cancels: [ HONOURS ] } ] } ]"))
                .containsExactly(parts("history", "2026-06", "vetoes"));
    }

    @Test
    void whatSomebodyEarnsIsListedWhereNothingIsPaid() {
        assertThat(quarter("compensation: { base: 1000, floating: 10 }"))
                .containsExactly(new Unused("compensation", null, null));
        assertThat(unused()).isNull();
    }

    private static @Nullable List<Unused> quarter(String more) {
        return ENGINE.decide(Asked.read("""
                        scheme: tiny
                        appraisee: { id: A1, post: clerk }
                        period: 2026-Q3
                        measurements: { speed: 80, care: 70 }
                        """ + more)).unused();
    }

    @Test
    void theWitnessListsTheSame() {
        var asked =
                Asked.clerk("80", "70", event("fault", ", amount: 5"), "history: [ { period: 2026-04, total: 50 } ]");

        try (var witness = Engine.witness(files())) {
            assertThat(Documents.canonical(witness.decide(asked))).isEqualTo(Documents.canonical(ENGINE.decide(asked)));
        }
    }

    @Test
    void aListOfWhatIsUnusedIsReadBackAsItWas() {
        Decision decision = ENGINE.decide(Asked.clerk("80", "70", event("idea", ", severity: 3")));

        assertThat(decision.unused()).containsExactly(parts("events", "E", "severity"));
        assertThat(Documents.decision(Documents.canonical(decision))).isEqualTo(decision);
    }
}
