package org.plumbline.engine.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engine.settlement.Bonus.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.settlement.Bonus;

class SettlementCoverageTest {
    private static final String SHARED = rule("平分", "Member( monthly )", "share(\"pot\").equally()");
    private static final String RECEIVED =
            rule("进账", "$s : Figure( code == \"sales\", value >= 1000 )", "pool(\"pot\").receivesPercent(10).of($s)");

    @Test
    void aRuleOfSettlementNamesTheCasesThatFireItAndTheNearestThatDoesNot() {
        var files = Bonus.files(RECEIVED, SHARED);
        var coverage = Cases.coverage(files, List.of(sold("1000"), sold("999.99")));

        var received = coverage.rules().stream()
                .filter(each -> each.rule().name().equals("进账"))
                .findFirst()
                .orElseThrow();
        assertThat(received.firedBy()).extracting(each -> each.fixture().name()).containsExactly("卖了 1000");
        assertThat(received.nearest())
                .extracting(near ->
                        near.nearest().misses().get(0).sentences().get(0).in(Language.EN))
                .containsExactly("Figure sales: value >= 1000 does not hold, since value is 999.99.");
        assertThat(coverage.unfired()).extracting(each -> each.name()).doesNotContain("进账", "平分");
    }

    @Test
    void aRuleThatSaysWhoCountsForAPercentageFires() {
        var files = Bonus.files(
                rule("计入", "Member( monthly )", "honour(\"star\").counts()"),
                rule("评", "Member( total >= 90 )", "honour(\"star\").toBestPercent(50).roundedDown().tiesShare()"));
        var two = settlement(
                "两个人", "members: [ { id: A, post: clerk, total: 90 }, { id: B, post: clerk, total: 89.99 } ]");

        assertThat(Cases.coverage(files, List.of(two)).unfired())
                .extracting(each -> each.name())
                .doesNotContain("计入", "评");
    }

    @Test
    void aFigureIsTriedAtItsLimitACoinBesideItAndBeyond() {
        var files = Bonus.files(RECEIVED, SHARED);

        assertThat(Cases.open(files, List.of(sold("1000"))).get("Figure( value >= 1000 )"))
                .isEqualTo("999.99, > 1000");
        assertThat(Cases.open(files, List.of(sold("1000"), sold("999.99"), sold("1200"))))
                .doesNotContainKey("Figure( value >= 1000 )");
    }

    @Test
    void whatTheRulesRefuseWasTriedAndWhatIsRefusedBeforeThemWasNot() {
        // Nobody shares the pot: with money in it the settlement is refused.
        var files = Bonus.files(RECEIVED);

        assertThat(Cases.open(files, List.of(sold("1000"))).get("Figure( value >= 1000 )"))
                .isEqualTo("999.99, > 1000");
        assertThat(Cases.open(files, List.of(sold("1000000000.01"))).get("Figure( value >= 1000 )"))
                .isEqualTo("1000, 999.99, > 1000");
    }

    @Test
    void theFiguresOfDepartmentsAndTheEndsOfTheirRangesAreTried() {
        var files = Bonus.files(rule("明星", "Department( figure(\"beds\") >= 1000 )", "honour(\"star\").isAwarded()"));

        assertThat(Cases.open(files, List.of(beds("1000"))))
                .containsEntry("Department( figure(\"beds\") >= 1000 )", "999")
                .containsEntry("beds: range: 0..1000", "0");
        assertThat(Cases.open(files, List.of(beds("1000"), beds("999"), beds("0"))))
                .doesNotContainKeys("Department( figure(\"beds\") >= 1000 )", "beds: range: 0..1000");
    }

    @Test
    void membersAreTriedEachByThemselves() {
        var files = Bonus.files(rule("明星", "Member( total >= 90 )", "honour(\"star\").isAwarded()"));
        var two = settlement(
                "两个人", "members: [ { id: A, post: clerk, total: 90 }, { id: B, post: clerk, total: 89.99 } ]");

        assertThat(Cases.open(files, List.of(two)).get("Member( total >= 90 )")).isEqualTo("> 90");
    }

    @Test
    void thePartOfAFigureThatAPoolSharesInIsTriedAtBothEnds() {
        var files = Bonus.files(
                rule(
                        "一档",
                        "$s : Figure( code == \"sales\" )",
                        "pool(\"pot\").receivesPercent(10).ofPart($s, 500, 800)"),
                SHARED);

        assertThat(Cases.open(files, List.of(sold("500"), sold("600"))))
                .containsEntry("ofPart: 500", "< 500")
                .containsEntry("ofPart: 800", "800, > 800");
    }

    @Test
    void aCalendarIsTriedWithTheLastDayAskedForAndWithOneLess() {
        var files = Bonus.files(rule("谈", "Cycle( monthly )", "followUp(\"talk\").onWorkingDays(1, 2)"));
        var members = "members: [ { id: A, post: clerk } ], workingDays: ";
        var both = settlement("两天", members + "[ 2026-07-01, 2026-07-02 ]");
        var one = settlement("一天", members + "[ 2026-07-01 ]");

        assertThat(Cases.open(files, List.of(both))).containsEntry("onWorkingDays(1, 2)", "1");
        assertThat(Cases.open(files, List.of(both, one))).doesNotContainKey("onWorkingDays(1, 2)");
    }

    @Test
    void thePlacesOfAnHonourAreTriedByAsManyWhoAreRankedTogetherAndByMore() {
        var ranked = rule("明星", "Member( graded )", "honour(\"star\").toBest(2).tiesShare()");
        var apart = rule("明星", "Member( graded )", "honour(\"star\").toBest(2).tiesShare().inDepartment()");
        var a = "{ id: A, post: clerk, department: 甲, grade: fair, total: 90 }";
        var b = "{ id: B, post: clerk, department: 乙, grade: fair, total: 80 }";
        var c = "{ id: C, post: clerk, department: 乙, grade: fair, total: 70 }";
        var three = settlement("三个人", "members: [ " + a + ", " + b + ", " + c + " ]");
        var two = settlement("两个人", "members: [ " + a + ", " + b + " ]");

        assertThat(Cases.open(Bonus.files(ranked), List.of(three))).containsEntry("toBest(2)", "2");
        assertThat(Cases.open(Bonus.files(ranked), List.of(two))).containsEntry("toBest(2)", "> 2");
        assertThat(Cases.open(Bonus.files(ranked), List.of(two, three))).doesNotContainKey("toBest(2)");
        assertThat(Cases.open(Bonus.files(apart), List.of(three))).containsEntry("toBest(2)", "> 2");
    }

    private static Coverage.Case sold(String sales) {
        return settlement("卖了 " + sales, "figures: { sales: " + sales + " }, members: [ { id: A, post: clerk } ]");
    }

    private static Coverage.Case beds(String beds) {
        return settlement(
                beds + " 张床",
                "members: [ { id: A, post: clerk } ], departments: [ { name: 内科, figures: { beds: " + beds + " } } ]");
    }

    private static Coverage.Case settlement(String name, String rest) {
        return Cases.read("- case: " + name + "\n  settlement: { scheme: tiny, period: 2026-07, " + rest
                        + " }\n  expect: { parts: {} }\n")
                .get(0);
    }
}
