package org.plumbline.engine.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.engine.settlement.Bonus.FILLED;
import static org.plumbline.engine.settlement.Bonus.rule;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Language;
import org.plumbline.engine.problem.Refused;
import org.plumbline.engine.settlement.SettlementDecision.NotListed;
import org.plumbline.engine.settlement.SettlementDecision.Notices;
import org.plumbline.engine.settlement.SettlementDecision.PassedBy;

class NoticesTest {
    private static final String EACH_DEPARTMENT = rule("每个科室", "Department( monthly )", "pool(\"pot\").receives(50)");
    private static final String GRADED = rule("评了的分", "Member( monthly, total > 0 )", "share(\"pot\").equally()");
    private static final String STAYING = rule("在职的分", "Member( leaving == \"staying\" )", "share(\"pot\").equally()");
    private static final String LOST = rule("离职", "Member( leaving == \"resigned\" )", "unpaid().isLost()");
    private static final String PRIZE = rule("奖", "Department( monthly )", "honour(\"star\").isAwarded()");

    @Test
    void whoSharesInNoPoolIsNamedAndWhoSharesOneIsNot() {
        assertThat(notices(Bonus.sold("100", "B 0 x", "C 0 x", "A 1 x"), FILLED, GRADED))
                .contains(new Notices(List.of("B", "C"), null, null, null, null, null));
        assertThat(notices(Bonus.sold("100", "B 1 x", "A 1 x"), FILLED, GRADED)).isEmpty();
    }

    @Test
    void nobodyIsNamedWhereThereIsNoMoney() {
        assertThat(notices(Bonus.sold("0", "A 0 x", "B 1 x"), FILLED, GRADED)).isEmpty();
        assertThat(notices(Bonus.sold("0.01", "A 0 x", "B 1 x"), FILLED, GRADED))
                .isPresent();
    }

    @Test
    void aDepartmentOfWhichNobodySharesIsNamed() {
        assertThat(notices(Bonus.sold("100", "A 1 x", "B 0 y", "C 0 x"), FILLED, GRADED))
                .contains(new Notices(List.of("B", "C"), null, List.of("y"), null, null, null));
    }

    @Test
    void aDepartmentThatIsListedAndHasNobodyIsNamed() {
        assertThat(notices(listing("sales: 100", "A 1 x"), FILLED, GRADED))
                .contains(new Notices(null, null, List.of("y"), null, null, null));
    }

    @Test
    void whatADepartmentBringsThatSharesNothingOfItIsNamedWithAmountAndRule() {
        var passedBy = new PassedBy("y", "pot", new BigDecimal("50.00"), "每个科室", List.of("T-9"));

        assertThat(notices(listing("", "A 1 x", "B 0 y"), EACH_DEPARTMENT, GRADED))
                .contains(new Notices(List.of("B"), null, List.of("y"), List.of(passedBy), null, null));
        assertThat(notices(listing("", "A 1 x", "B 1 y"), EACH_DEPARTMENT, GRADED))
                .isEmpty();
    }

    @Test
    void aDepartmentThatSharesAPoolFurtherOnIsNotPassedBy() {
        var on = rule(
                "分开",
                "Cycle( monthly )",
                "pool(\"pot\").givesPercent(50).to(\"half\")",
                "pool(\"pot\").givesPercent(50).to(\"rest\")");
        var shares = rule("x", "Member( department == \"x\" )", "share(\"half\").whole()")
                + rule("y", "Member( department == \"y\" )", "share(\"rest\").whole()");

        assertThat(notices(listing("", "A 1 x", "B 1 y"), EACH_DEPARTMENT, on, shares))
                .isEmpty();
    }

    @Test
    void aDepartmentThatSharesWhatListedOnesBringIsNamedWhereItIsNotListed() {
        assertThat(notices(listing("", "A 1 x", "B 1 y", "C 1 z"), EACH_DEPARTMENT, GRADED))
                .contains(new Notices(null, null, null, null, List.of(new NotListed("z", "pot")), null));
        assertThat(notices(listing("sales: 1", "A 1 x", "B 1 y", "C 1 z"), FILLED, GRADED))
                .isEmpty();
    }

    @Test
    void moneyForEachDepartmentIsRefusedWhereNoneIsListed() {
        try (var engine = Bonus.engine(EACH_DEPARTMENT, GRADED)) {
            assertThatThrownBy(() -> engine.settle(Bonus.read("", "A 1 x")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problems().get(0).in(Language.ZH))
                                    .contains("departments", "每个科室", "T-9", "没有列出任何一个"));
        }
    }

    @Test
    void moneyForEachDepartmentOfAnotherKindOfPeriodIsNot() {
        var yearly = rule("每个科室", "Department( yearly )", "pool(\"pot\").receives(50)");

        assertThat(notices(Bonus.sold("100", "A 1 x"), FILLED, yearly, GRADED)).isEmpty();
    }

    @Test
    void anHonourForDepartmentsIsSettledWithoutAnyAndTheRuleIsNamed() {
        var reason = new Reason("奖", List.of("T-9"));

        assertThat(notices(Bonus.sold("0", "A 1 x"), FILLED, GRADED, PRIZE))
                .contains(new Notices(null, null, null, null, null, List.of(reason)));
        assertThat(notices(listing("sales: 0", "A 1 x", "B 1 y"), FILLED, GRADED, PRIZE))
                .isEmpty();
    }

    @Test
    void aLeaverWithoutARuleIsNamedWhereThereIsNothingToKeep() {
        var leaver = Bonus.sold("100", "A 1 x", "B 1 x leaving: { how: resigned }");

        assertThat(notices(leaver, FILLED, STAYING))
                .contains(new Notices(List.of("B"), List.of("B"), null, null, null, null));
        assertThat(notices(leaver, FILLED, STAYING, LOST))
                .contains(new Notices(List.of("B"), null, null, null, null, null));
        assertThat(notices(leaver, FILLED, GRADED, LOST)).isEmpty();
    }

    @Test
    void noticesAreWrittenAndReadAgainAndThereAreNoneWhereThereAreNone() {
        try (var engine = Bonus.engine(EACH_DEPARTMENT, GRADED)) {
            var some = engine.settle(listing("", "A 1 x", "B 0 y", "C 1 z"));
            var none = engine.settle(listing("", "A 1 x", "B 1 y"));

            assertThat(Documents.settlementDecision(Documents.canonical(some))).isEqualTo(some);
            assertThat(new String(Documents.canonical(none), StandardCharsets.UTF_8))
                    .doesNotContain("notices");
        }
    }

    private static SettlementReading listing(String figures, String... members) {
        return Bonus.read(
                "figures: { " + figures + " }\ndepartments: [ { name: x, figures: { beds: 1 } }, "
                        + "{ name: y, figures: { beds: 1 } } ]",
                members);
    }

    private static Optional<Notices> notices(SettlementReading settlement, String... rules) {
        try (var engine = Bonus.engine(rules)) {
            return Optional.ofNullable(engine.settle(settlement).notices());
        }
    }
}
