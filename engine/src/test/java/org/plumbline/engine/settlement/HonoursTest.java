package org.plumbline.engine.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.engine.settlement.Bonus.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Refused;

class HonoursTest {
    private static final String COUNTS = rule("计入", "Member( monthly )", "honour(\"star\").counts()");

    @Test
    void aQuotaRoundedDownGivesNoPlaceForAFraction() {
        var rules = new String[] {COUNTS, best("toBestPercent(15).roundedDown().tiesShare().inDepartment()")};

        assertThat(stars(department("x", 6), rules)).isEmpty();
        assertThat(stars(department("x", 7), rules)).containsExactly("x7");
        assertThat(stars(department("x", 13), rules)).containsExactly("x13");
        assertThat(stars(department("x", 14), rules)).containsExactly("x13", "x14");
    }

    @Test
    void aQuotaRoundedHalfUpGivesOneForAHalf() {
        var rules = new String[] {COUNTS, best("toBestPercent(20).roundedHalfUp().tiesShare()")};

        assertThat(stars(department("x", 2), rules)).isEmpty();
        assertThat(stars(department("x", 3), rules)).containsExactly("x3");
        assertThat(stars(department("x", 7), rules)).containsExactly("x7");
        assertThat(stars(department("x", 8), rules)).containsExactly("x7", "x8");
    }

    @Test
    void thoseWhoTieAcrossTheLimitAllHaveItOrAllMissItAsTheRuleSays() {
        var tied = List.of("A 90 x", "B 85 x", "C 85 x", "D 80 x");

        assertThat(stars(tied, best("toBest(2).tiesShare()"))).containsExactly("A", "B", "C");
        assertThat(stars(tied, best("toBest(2).tiesMiss()"))).containsExactly("A");
        assertThat(stars(tied, best("toBest(3).tiesMiss()"))).containsExactly("A", "B", "C");
        assertThat(stars(tied, best("toBest(9).tiesMiss()"))).containsExactly("A", "B", "C", "D");
    }

    @Test
    void thoseWhoMissItByATieAreNamedAndNobodyElse() {
        var two = List.of("A 90 x", "B 90 x", "C 85 x");

        assertThat(tied(two, best("toBest(1).tiesMiss()"))).containsExactly("A", "B");
        assertThat(tied(two, best("toBest(2).tiesMiss()"))).isEmpty();
        assertThat(tied(two, best("toBest(1).tiesShare()"))).isEmpty();
        assertThat(tied(two, best("toBest(9).tiesMiss()"))).isEmpty();
        assertThat(tied(List.of("A 90 x", "B 85 x", "C 85 x", "D 85 x"), best("toBest(3).tiesMiss()")))
                .containsExactly("B", "C", "D");
    }

    private static List<String> tied(List<String> members, String... rules) {
        return SettlementTest.settled(Bonus.read("", members.toArray(String[]::new)), rules).honours().stream()
                .flatMap(honour -> honour.tied() == null ? Stream.of() : honour.tied().stream())
                .map(SettlementDecision.Awarded::id)
                .toList();
    }

    @Test
    void whoIsWithheldOrNoCandidateLeavesThePlaceToTheNextButMayCount() {
        var rules = new String[] {
            COUNTS,
            rule("评", "Member( total < 99 )", "honour(\"star\").toBestPercent(25).roundedDown().tiesShare()"),
            rule("取消", "Member( honoursCancelled )", "honour(\"star\").isWithheld()")
        };
        var members = List.of("A 99 x", "B 95 x cancelled: [HONOURS]", "C 90 x", "D 80 x");

        var honour = SettlementTest.settled(Bonus.read("", members.toArray(String[]::new)), rules)
                .honours()
                .get(0);

        assertThat(honour.counted()).isEqualTo(4);
        assertThat(honour.places()).isEqualTo(1);
        assertThat(honour.awarded()).extracting(SettlementDecision.Awarded::id).containsExactly("C");
        assertThat(honour.withheld())
                .extracting(SettlementDecision.Awarded::rule)
                .containsExactly("取消");
    }

    @Test
    void theRulesThatCountAreNamedForAPercentageWhereTheyCountSomebody() {
        var more = new String[] {
            rule("甲", "Member( department == \"x\" )", "honour(\"star\").counts()"),
            rule("乙", "Member( department == \"y\" )", "honour(\"star\").counts()"),
            rule("丙", "Member( department == \"z\" )", "honour(\"star\").counts()"),
            best("toBestPercent(50).roundedDown().tiesShare().inDepartment()")
        };
        var fixed = new String[] {more[0], best("toBest(1).tiesShare().inDepartment()")};

        assertThat(countedBy(more)).containsExactly("[x] 甲", "[y] 乙");
        assertThat(countedBy(fixed)).isEmpty();
    }

    /** Of two departments of two: by which rules each was counted. */
    private static List<String> countedBy(String... rules) {
        var bonus = Bonus.read("", "A 99 x", "B 95 x", "C 90 y", "D 80 y");
        return SettlementTest.settled(bonus, rules).honours().stream()
                .flatMap(honour -> honour.countedBy() == null
                        ? Stream.of()
                        : honour.countedBy().stream().map(reason -> honour.departments() + " " + reason.rule()))
                .toList();
    }

    @Test
    void smallDepartmentsAreRankedTogether() {
        var members = new ArrayList<String>(department("x", 3));
        members.addAll(List.of("y1 70 y", "y2 71 y", "z1 72 z"));
        var rule = best("toBest(1).tiesShare().inDepartmentOfAtLeast(3)");

        var honours = SettlementTest.settled(Bonus.read("", members.toArray(String[]::new)), rule)
                .honours();

        assertThat(honours)
                .extracting(honour ->
                        honour.departments() + " " + honour.awarded().get(0).id())
                .containsExactly("[x] x3", "[y, z] z1");
    }

    @Test
    void aPercentageOfNobodyAndTwoWaysToRankAreErrors() {
        var percent = best("toBestPercent(15).roundedDown().tiesShare()");
        var other = rule("又评", "Member( total > 50 )", "honour(\"star\").toBest(2).tiesShare()");

        assertThatThrownBy(() -> stars(department("x", 7), percent))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("star", "who counts");
        assertThatThrownBy(() -> stars(department("x", 60), best("toBest(1).tiesShare()"), other))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContainingAll("star", "评", "又评");
    }

    @Test
    void aDepartmentMayHaveAnHonourByItsFigures() {
        var beds = rule("床位", "Department( figure(\"beds\") >= 70, size >= 1 )", "honour(\"star\").isAwarded()");
        var more = "departments: [ { name: x, figures: { beds: 70 } }, { name: y, figures: { beds: 69.99 } } ]";

        assertThat(SettlementTest.settled(Bonus.read(more, "A 1 x", "B 1 y"), beds)
                        .honours()
                        .get(0)
                        .awarded())
                .extracting(SettlementDecision.Awarded::id)
                .containsExactly("x");
    }

    private static String best(String how) {
        return rule("评", "Member( monthly )", "honour(\"star\")." + how);
    }

    /** Members of a department whose totals rise with their numbers. */
    private static List<String> department(String name, int size) {
        var members = new ArrayList<String>();
        for (var i = 1; i <= size; i++) {
            members.add(name + i + " " + i + " " + name);
        }
        return members;
    }

    private static List<String> stars(List<String> members, String... rules) {
        return SettlementTest.settled(Bonus.read("", members.toArray(String[]::new)), rules).honours().stream()
                .flatMap(honour -> honour.awarded().stream())
                .map(SettlementDecision.Awarded::id)
                .sorted(Comparator.comparingInt(id -> id.matches("x\\d+") ? Integer.parseInt(id.substring(1)) : 0))
                .toList();
    }
}
