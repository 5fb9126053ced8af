package org.plumbline.engine.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.engine.settlement.Bonus.FILLED;
import static org.plumbline.engine.settlement.Bonus.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;

class SettlementTest {
    private static final String EQUALLY = rule("平分", "Member( monthly )", "share(\"pot\").equally()");

    @Test
    void aPoolIsDividedEquallyToTheFenAndTheOddOnesGoByTheId() {
        var paid = paid(Bonus.sold("100.01", "C 1 x", "A 1 x", "B 1 x"), FILLED, EQUALLY);

        assertThat(paid).containsEntry("A", "33.34").containsEntry("B", "33.34").containsEntry("C", "33.33");
    }

    @Test
    void aPoolIsDividedInProportionToPointsTimesCoefficient() {
        var byBoth = rule("按分", "Member( monthly )", "share(\"pot\").inProportionTo(TOTAL, COEFFICIENT)");

        var paid = paid(Bonus.sold("1000", "A 80 x coefficient: 1.2", "B 90 x coefficient: 0.8"), FILLED, byBoth);

        // 96 : 72
        assertThat(paid).containsEntry("A", "571.43").containsEntry("B", "428.57");
    }

    @Test
    void aMemberMayCountMoreThanOnce() {
        var head = rule("主任", "Member( department == \"x\" )", "share(\"pot\").equally().times(\"1.5\")");
        var others = rule("其他人", "Member( department != \"x\" )", "share(\"pot\").equally()");

        assertThat(paid(Bonus.sold("100", "A 1 x", "B 1 y"), FILLED, head, others))
                .containsEntry("A", "60.00")
                .containsEntry("B", "40.00");
    }

    @Test
    void aMemberWhoCountsAs0GetsNothing() {
        var byTotal = rule("按分", "Member( monthly )", "share(\"pot\").inProportionTo(TOTAL)");

        assertThat(paid(Bonus.sold("100", "A 50 x", "B 0 x"), FILLED, byTotal))
                .containsEntry("A", "100.00")
                .containsEntry("B", "0.00");
    }

    @Test
    void departmentsGetEqualPartsWhateverTheirSize() {
        var between = rule("部门平分", "Cycle( monthly )", "pool(\"pot\").equallyBetweenDepartments()");

        assertThat(paid(Bonus.sold("100", "A 1 x", "B 1 x", "C 1 x", "D 1 y"), FILLED, EQUALLY, between))
                .containsEntry("A", "16.67")
                .containsEntry("B", "16.67")
                .containsEntry("C", "16.66")
                .containsEntry("D", "50.00");
    }

    @Test
    void aRuleMayPutInSomethingForEachMember() {
        var each = rule("人头", "Member( total >= 60 )", "pool(\"pot\").receives(\"50.5\")");

        assertThat(paid(Bonus.read("", "A 60 x", "B 59.99 x", "C 90 x"), each, EQUALLY))
                .containsEntry("A", "33.67")
                .containsEntry("B", "33.67")
                .containsEntry("C", "33.66");
    }

    @Test
    void theSplitOfAPoolSumsToIt() {
        var split = rule(
                "三七",
                "Cycle( monthly )",
                "pool(\"pot\").givesPercent(\"33.3\").to(\"half\")",
                "pool(\"pot\").givesPercent(\"66.7\").to(\"rest\")");
        var shares = rule("分", "Member( monthly )", "share(\"half\").whole()", "share(\"rest\").whole()");

        var decision = settled(Bonus.sold("0.05", "A 1 x"), FILLED, split, shares);

        assertThat(decision.pools())
                .extracting(pool -> pool.pool() + " " + pool.amount())
                .containsExactly("pot 0.05", "half 0.02", "rest 0.03");
    }

    @Test
    void aPoolThatNobodySharesIsRefusedWithItsAmountAndTheRuleThatFilledIt() {
        var refused = refused(
                Bonus.sold("12.34", "A 1 x"), FILLED, rule("分", "Member( total > 1 )", "share(\"pot\").equally()"));

        assertThat(refused).contains("pools.pot", "\"pot\"", "12.34", "进账");
    }

    @Test
    void aPoolWhoseSharersAllCountAs0IsRefused() {
        var byTotal = rule("按分", "Member( monthly )", "share(\"pot\").inProportionTo(TOTAL)");

        assertThat(refused(Bonus.sold("12.34", "A 0 x"), FILLED, byTotal)).contains("pools.pot", "12.34", "按分");
    }

    @Test
    void aSplitThatDependsOnAFigureAndIsNot100PercentIsRefusedWithWhatIsLeft() {
        var split = rule("一半", "Figure( code == \"sales\" )", "pool(\"pot\").givesPercent(50).to(\"half\")");
        var shares = rule("分", "Member( monthly )", "share(\"half\").whole()");

        assertThat(refused(Bonus.sold("100", "A 1 x"), FILLED, split, shares))
                .contains("pools.pot", "100.00", "50 %", "一半");
    }

    @Test
    void whatIsNotGivenAtDiscretionIsRefusedUnlessARuleLetsItLapse() {
        var discretion = new String[] {
            FILLED,
            rule("主任分", "Member( department == \"x\" )", "mayGrant(\"pot\")"),
            rule("可得", "Member( department == \"y\" )", "share(\"pot\").asGranted()"),
            rule("余下不发", "Cycle( monthly )", "pool(\"pot\").restLapses()")
        };
        var grants = "figures: { sales: 100 }\ngrants: [ { pool: pot, by: A, to: B, amount: 60 } ]";
        var too = "figures: { sales: 100 }\ngrants: [ { pool: pot, by: A, to: B, amount: 100.01 } ]";
        var without = List.of(discretion).subList(0, 3).toArray(String[]::new);

        assertThat(refused(Bonus.read(grants, "A 1 x", "B 1 y"), without))
                .contains("pools.pot", "100.00", "40.00", "进账");
        assertThat(refused(Bonus.read(too, "A 1 x", "B 1 y"), discretion))
                .contains("pools.pot", "100.00", "0.01", "进账");
        var decision = settled(Bonus.read(grants, "A 1 x", "B 1 y"), discretion);
        assertThat(decision.pools()).singleElement().satisfies(pool -> {
            assertThat(pool.rest()).isNotNull();
            assertThat(pool.toString()).contains("40.00", "余下不发");
        });
    }

    @Test
    void twoRulesThatDivideOnePoolAreAnErrorNamingBoth() {
        var splits = new String[] {
            FILLED,
            rule("甲", "Cycle( monthly )", "pool(\"pot\").givesPercent(100).to(\"half\")"),
            rule("乙", "Cycle( monthly )", "pool(\"pot\").givesPercent(100).to(\"rest\")")
        };
        var shared = rule("丙", "Member( monthly )", "share(\"pot\").inProportionTo(TOTAL)");
        var twice = rule("丁", "Member( total > 1 )", "share(\"pot\").equally()");

        assertThatThrownBy(() -> Bonus.engine(splits).close())
                .isInstanceOf(FlawedRules.class)
                .hasMessageContainingAll("pot", "甲", "乙");
        assertThatThrownBy(() -> settled(Bonus.sold("1", "A 2 x"), FILLED, EQUALLY, shared))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContainingAll("pot", "平分", "丙");
        assertThatThrownBy(() -> settled(Bonus.sold("1", "A 2 x"), FILLED, EQUALLY, twice))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContainingAll("pot · A", "平分", "丁");
        assertThatThrownBy(() -> settled(
                        Bonus.sold("1", "A 2 x"),
                        FILLED,
                        EQUALLY,
                        rule("戊", "Cycle( monthly )", "pool(\"pot\").givesPercent(100).to(\"half\")")))
                .isInstanceOf(FlawedRules.class)
                .hasMessageContainingAll("pot", "平分", "戊");
    }

    @Test
    void poolsThatGiveInACircleAndSplitsThatAreNot100PercentAreFoundBeforeAnyMoneyIs() {
        var circle = rule(
                "圈",
                "Cycle( monthly )",
                "pool(\"pot\").givesPercent(100).to(\"half\")",
                "pool(\"half\").givesPercent(100).to(\"pot\")");
        var short1 = rule("少", "Cycle( monthly )", "pool(\"pot\").givesPercent(\"99.9\").to(\"half\")");

        assertThatThrownBy(() -> Bonus.engine(FILLED, circle).close())
                .isInstanceOf(FlawedRules.class)
                .hasMessageContaining("pot → half → pot");
        assertThatThrownBy(() -> Bonus.engine(FILLED, short1).close())
                .isInstanceOf(FlawedRules.class)
                .hasMessageContainingAll("99.9", "少");
    }

    @Test
    void aLeaverOfWhomNoRuleSpeaksIsRefused() {
        var leaver = Bonus.sold("100", "A 1 x leaving: { how: resigned }", "B 1 x");

        assertThat(refused(leaver, FILLED, EQUALLY)).contains("members[0].leaving", "50.00", "resigned");
        assertThat(paid(leaver, FILLED, EQUALLY, rule("留", "Member( leaving == \"resigned\" )", "unpaid().isKept()")))
                .containsEntry("A", "50.00");
    }

    @Test
    void whatAVetoCancelsIsNotPaidAndNotGivenToOthers() {
        var vetoed = Bonus.sold("100", "A 1 x cancelled: [MONTH_BONUS]", "B 1 x cancelled: [YEAR_BONUS]");

        assertThat(settled(vetoed, FILLED, EQUALLY).members())
                .extracting(member -> member.id() + " " + member.pay().get(0).due())
                .containsExactly("A 0.00", "B 50.00");
    }

    @Test
    void instalmentsOfAQuarterlyPayBeginWithTheNextQuarterToBegin() {
        var quarters = rule("季度", "Cycle( monthly )", "pay(\"bonus\").inQuarters(3)");
        var months = rule("月", "Cycle( monthly )", "pay(\"bonus\").inMonths(2)");

        assertThat(instalments(FILLED, EQUALLY, quarters))
                .containsExactly("2026-Q4 33.35", "2027-Q1 33.33", "2027-Q2 33.33");
        assertThat(instalments(FILLED, EQUALLY, months)).containsExactly("2026-08 50.01", "2026-09 50.00");
    }

    @Test
    void theDecisionReadBackFromItsBytesEqualsItself() {
        var decision = settled(Bonus.sold("100.01", "A 1 x", "B 2 y"), FILLED, EQUALLY);

        var bytes = Documents.canonical(decision);

        assertThat(Documents.settlementDecision(bytes)).isEqualTo(decision);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("{\"scheme\":\"tiny\",\"rules\":{\"fingerprint\":\"sha256:")
                .doesNotContain("null");
    }

    @Test
    void aSchemeWithoutRulesOfSettlementSaysSo() {
        try (var engine = org.plumbline.engine.Engine.of(
                org.plumbline.engine.TinyScheme.files(), org.plumbline.engine.drools.CompiledRules.NOT_KEPT)) {
            assertThatThrownBy(() -> engine.settle(Bonus.read("", "A 1 x")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("no rules of settlement");
        }
    }

    @Test
    void anUnknownWayOfLeavingListsThoseThereAre() {
        var problems = problems(Bonus.sold("100", "A 1 x leaving: { how: vanished }", "B 1 x"));

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).path()).isEqualTo("members[0].leaving.how");
        assertThat(problems.get(0).message().known()).containsExactly("dismissed", "no-fault", "resigned");
    }

    @Test
    void aGrantToOneselfOrToNobodyIsComplainedOfOnce() {
        var grants = "grants: [{ pool: pot, by: A, to: A, amount: 1 }, { pool: pot, by: Z, to: Z, amount: 1 }]";

        var problems = problems(Bonus.read(grants, "A 1 x", "B 1 x"));

        assertThat(problems).extracting(Problem::path).containsExactly("grants[0].to", "grants[1].by", "grants[1].to");
        assertThat(problems.get(0).message().statement()).isInstanceOf(SettlementProblem.GrantToOneself.class);
        assertThat(problems.get(2).message().statement()).isInstanceOf(SettlementProblem.UnknownMember.class);
    }

    private static List<Problem> problems(SettlementReading reading) {
        return catchThrowableOfType(Refused.class, () -> settled(reading, FILLED, EQUALLY))
                .problems();
    }

    private static List<String> instalments(String... rules) {
        return settled(Bonus.sold("100.01", "A 1 x"), rules).members().get(0).pay().get(0).instalments().stream()
                .map(each -> each.period() + " " + each.amount())
                .toList();
    }

    static SettlementDecision settled(SettlementReading reading, String... rules) {
        try (var engine = Bonus.engine(rules)) {
            return engine.settle(reading);
        }
    }

    private static Map<String, String> paid(SettlementReading reading, String... rules) {
        var paid = new TreeMap<String, String>();
        for (var member : settled(reading, rules).members()) {
            paid.put(
                    member.id(),
                    member.pay().stream()
                            .map(SettlementDecision.Pay::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .toPlainString());
        }
        return paid;
    }

    private static String refused(SettlementReading reading, String... rules) {
        try {
            settled(reading, rules);
        } catch (Refused refused) {
            assertThat(refused.problems())
                    .allSatisfy(problem -> assertThat(problem.in(Language.ZH)).doesNotContain("{"));
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("settled, and should have been refused");
    }
}
