package org.plumbline.engine.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.TinyScheme;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.ruleset.SchemeFiles;

class CoverageTest {
    private static final String GIVEN = """
            - case: 中间
              given:
                scheme: tiny
                appraisee: { id: A1, post: clerk }
                period: 2026-07
                measurements: { speed: %s, care: %s }
                compensation: { base: 1000, floating: 10 }
              expect: { total: 1 }
            """;

    @Test
    void aLimitIsTestedByACaseAtItOneStepBesideItAndOneBeyond() {
        assertThat(open(cases("80", "60")).get("Total( value >= 60 )")).isEqualTo("59.99, > 60");
        assertThat(open(cases("80", "60", "79.99", "60")).get("Total( value >= 60 )"))
                .isEqualTo("> 60");
        assertThat(open(cases("80", "60", "79.99", "60", "90", "90"))).doesNotContainKey("Total( value >= 60 )");
    }

    @Test
    void aCaseTwoStepsBelowALimitIsNotJustBelowIt() {
        assertThat(open(cases("80", "60", "79.98", "60", "90", "90")).get("Total( value >= 60 )"))
                .isEqualTo("59.99");
    }

    @Test
    void aMarkOfACurveIsTestedByACaseOnItAndOnBothStretchesBesideIt() {
        assertThat(open(cases("50", "60")).get("50:0")).isEqualTo("< 50, > 50 < 100");
        assertThat(open(cases("50", "60", "40", "60", "70", "60"))).doesNotContainKey("50:0");
        // Above the range of the indicator there is nothing to test.
        assertThat(open(cases("100", "60", "70", "60"))).doesNotContainKey("100:100");
    }

    @Test
    void aRuleNamesTheCasesThatFireItAndTheNearestThatDoesNot() {
        var coverage = coverage(TinyScheme.files(), cases("80", "60", "79.99", "60", "0", "0"));

        var fair = coverage.rules().stream()
                .filter(each -> each.rule().name().equals("好"))
                .findFirst()
                .orElseThrow();
        assertThat(fair.firedBy()).extracting(each -> each.fixture().name()).containsExactly("中间 0");
        assertThat(fair.nearest())
                .extracting(near -> near.of().fixture().name())
                .containsExactly("中间 2", "中间 4");
        assertThat(fair.nearest()
                        .get(0)
                        .nearest()
                        .misses()
                        .get(0)
                        .sentences()
                        .get(0)
                        .in(Language.EN))
                .isEqualTo("Total: value >= 60 does not hold, since value is 59.99.");
        assertThat(coverage.unfired()).extracting(rule -> rule.name()).containsExactly("投诉否决");
        assertThat(coverage.percent()).isLessThan(BigDecimal.valueOf(100));
    }

    @Test
    void theLeastSampleIsTestedByACaseThatHasItAndOneThatHasOneLess() {
        var files = TinyScheme.replacing("scheme.yaml", "unit: percent,", "unit: percent, minSample: 10,");
        var enough = "{ count: 8, of: 10 }";
        var tooFew = "{ count: 8, of: 9 }";

        assertThat(open(files, cases(enough, "60")).get("speed: minSample: 10")).isEqualTo("9");
        assertThat(open(files, cases(enough, "60", tooFew, "60"))).doesNotContainKey("speed: minSample: 10");
    }

    @Test
    void limitsOnWhatEventsGiveAreTestedAtThemAndBeyond() {
        var files = TinyScheme.with(
                "incentives-more.drl",
                "rule \"奖\" @clause(\"T\") when $e : Event( kind == \"complaint\" ) then insert("
                        + " award(\"thanks\").amountOf($e).atMost(100) ); end");

        assertThat(open(files, cases("80", "60")).get("atMost(100)")).isEqualTo("100, 100.01");
    }

    @Test
    void whatSeveralRulesAddTogetherIsTriedAtTheMostThatIsNotCutAndBeyond() {
        var files = withEvents(
                "adjustments:\n  extra: { zh: 加分, en: Extra, atMost: 10 }\n",
                adding(3, "responsible", "extra"),
                adding(6, "leader", "extra"),
                adding(-4, "affected", "extra"));
        var added = "extra: atMost: 10";
        var taken = "extra: atMost: -10";

        assertThat(open(files, Cases.read(document("responsible", "responsible"))))
                .containsEntry(added, "9, > 10")
                .containsEntry(taken, "8, > 10");
        assertThat(open(files, Cases.read(document("responsible", "leader"))).get(added))
                .isEqualTo("> 10");
        assertThat(open(files, Cases.read(document("leader", "leader"))).get(added))
                .isEqualTo("9");
        assertThat(open(
                        files,
                        Cases.read(document("affected", "affected")
                                + document("affected", "affected", "affected").replace("中间", "三起"))))
                .doesNotContainKey(taken);
    }

    @Test
    void theEndsOfSeverityAndOfPayAreTried() {
        var files = TinyScheme.replacing("scheme.yaml", "en: Complaint }", "en: Complaint, severity: 1..3 }");
        var mild = document("leader").replace("kind: complaint", "kind: complaint, severity: 1");
        var grave = mild.replace("中间", "严重").replace("severity: 1", "severity: 3");
        var unpaid = mild.replace("base: 1000, floating: 10", "base: 0, floating: 100");
        var fixed = mild.replace("中间", "不浮动").replace("base: 1000, floating: 10", "base: 100000, floating: 0");

        assertThat(open(files, Cases.read(mild)))
                .containsEntry("complaint: severity: 1..3", "3")
                .containsEntry("base: range: 0..100000", "0, 100000")
                .containsEntry("floating: range: 0..100", "0, 100");
        assertThat(open(files, Cases.read(mild + grave))).doesNotContainKey("complaint: severity: 1..3");
        assertThat(open(files, Cases.read(unpaid + fixed)))
                .doesNotContainKeys("base: range: 0..100000", "floating: range: 0..100");
    }

    @Test
    void pointsAreTriedAtTheNearestThatTheCurveCanGive() {
        // Half a percent is a point, and percents have 4 decimals: no speed gets 99.9999 points.
        assertThat(open(comparing("Score( indicator == \"speed\", points < 100 )"), cases("60", "60"))
                        .get("Score( points < 100 )"))
                .isEqualTo("100, 99.9998");
        assertThat(open(comparing("Score( indicator == \"care\", points < 60.00005B )"), cases("60", "70"))
                        .get("Score( points < 60.00005 )"))
                .isEqualTo("60.0001, 60.0000");
        assertThat(open(comparing("Score( indicator == \"speed\", points > 0 )"), cases("50", "60", "50.0001", "60"))
                        .keySet())
                .doesNotContain("Score( points > 0 )");
    }

    @Test
    void whatCannotBeIsNoSideOfALimit() {
        assertThat(open(comparing("Total( value >= 100 )"), cases("60", "60")).get("Total( value >= 100 )"))
                .isEqualTo("100, 99.99");
        assertThat(open(comparing("Total( measuredWeight < 100 )"), cases("60", "60")))
                .containsEntry("Total( measuredWeight < 100 )", "< 100");
        assertThat(open(comparing("Measurement( indicator == \"speed\", value <= 0 )"), cases("60", "60"))
                        .get("Measurement( value <= 0 )"))
                .isEqualTo("0, 0.0001");
    }

    @Test
    void severitiesMonthsAndTheFloatingShareEndWhereTheyCannotGoFurther() {
        var files = TinyScheme.replacing("scheme.yaml", "en: Complaint }", "en: Complaint, severity: 1..3 }");
        var severe = "Event( kind == \"complaint\", substantiated, role == \"leader\", severity >= 3 )";
        var one = document("leader").replace("kind: complaint", "kind: complaint, severity: 1");

        assertThat(open(comparing(files, severe), Cases.read(one)).get("Event( severity >= 3 )"))
                .isEqualTo("3, 2");
        assertThat(open(comparing("Compensation( floating >= 100 )"), cases("60", "60")))
                .containsEntry("Compensation( floating >= 100 )", "≥ 100");
        assertThat(open(comparing("History( months <= 0 )"), cases("60", "60")))
                .doesNotContainKey("History( months <= 0 )");
    }

    @Test
    void betweenTwoNeighboursOfACurveThereIsNothingToTry() {
        var steps = TinyScheme.replacing("scoring.drl", "50:0 100:100", "49.9999:0 50:80 100:100");

        assertThat(open(steps, cases("100", "60")))
                .containsEntry("49.9999:0", "49.9999, < 49.9999")
                .containsEntry("50:80", "50, > 50 < 100");
    }

    @Test
    void whatIsCountedIsTriedInWholeNumbers() {
        var counted = TinyScheme.replacing("scheme.yaml", "unit: percent,", "unit: count,");

        assertThat(open(comparing(counted, "Measurement( indicator == \"speed\", value >= 2 )"), cases("60", "60"))
                        .get("Measurement( value >= 2 )"))
                .isEqualTo("2, 1");
    }

    @Test
    void aCurveForSeveralIndicatorsIsTriedWhicheverWayTheyAreListed() {
        var either = TinyScheme.with(
                "scoring.drl",
                "rule \"两项\" @clause(\"T\") when $m : Measurement( indicator == \"speed\" || indicator == \"care\" )"
                        + " then insert( score($m).along(\"50:0 100:100\") ); end");

        assertThat(open(either, cases("50", "60")).get("50:0")).isEqualTo("< 50");
    }

    private static String adding(int points, String role, String kind) {
        var word = (points > 0 ? "add(" : "deduct(") + Math.abs(points) + ")";
        return "rule \"" + role + "\" @clause(\"T\") when Event( substantiated, role == \"" + role
                + "\" ) then insert( " + word + ".within(\"" + kind + "\") ); end\n";
    }

    private static SchemeFiles withEvents(String terms, String... rules) {
        var texts = new TreeMap<>(
                TinyScheme.with("scheme.yaml", TinyScheme.SCHEME + terms).texts());
        texts.put("scoring-more.drl", String.join("", rules));
        return new SchemeFiles(texts);
    }

    /** A case with an event for each role. */
    private static String document(String... roles) {
        var events = IntStream.range(0, roles.length)
                .mapToObj(i -> "{ id: E" + i + ", kind: complaint, role: " + roles[i]
                        + ", status: substantiated, occurred: 2026-07-01 }")
                .collect(Collectors.joining(", ", "[ ", " ]"));
        return GIVEN.formatted("80", "60").replace("  expect:", "    events: " + events + "\n  expect:");
    }

    private static SchemeFiles comparing(String condition) {
        return comparing(TinyScheme.files(), condition);
    }

    private static SchemeFiles comparing(SchemeFiles files, String condition) {
        var texts = new TreeMap<>(files.texts());
        texts.put(
                "follow-ups.drl",
                "rule \"谈\" @clause(\"T\") when " + condition + " then insert( followUp(\"talk\") ); end");
        return new SchemeFiles(texts);
    }

    private static Map<String, String> open(List<Coverage.Case> cases) {
        return open(TinyScheme.files(), cases);
    }

    private static Map<String, String> open(SchemeFiles files, List<Coverage.Case> cases) {
        return Cases.open(files, cases);
    }

    private static Coverage coverage(SchemeFiles files, List<Coverage.Case> cases) {
        return Cases.coverage(files, cases);
    }

    /** A case for each two values: of speed and of care. */
    private static List<Coverage.Case> cases(String... values) {
        var cases = new ArrayList<Coverage.Case>();
        for (var i = 0; i < values.length; i += 2) {
            var yaml = GIVEN.formatted(values[i], values[i + 1]).replace("中间", "中间 " + i);
            cases.addAll(Cases.read(yaml));
        }
        return cases;
    }
}
