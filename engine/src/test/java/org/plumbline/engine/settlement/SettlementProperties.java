package org.plumbline.engine.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.plumbline.engine.Engine;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.ruleset.SchemeFiles;

/** What holds of every settlement of a company with departments, contracts, discretion and people who leave. */
class SettlementProperties {
    private static final Engine ENGINE = engine();

    private static Engine engine() {
        try {
            return Engine.witness(SchemeFiles.in(Path.of("../rules/hospital-marketing")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whatIsEarnedSumsToWhatIsInThePoolsAndWhatIsPaidDueAndLostToWhatIsEarned(@ForAll long seed) {
        var decision = settle(RandomCompany.of(seed));

        var filled = decision.pools().stream()
                .filter(pool -> pool.receipts().stream().anyMatch(receipt -> receipt.from() == null))
                .map(SettlementDecision.Pool::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var earned = BigDecimal.ZERO;
        for (var member : decision.members()) {
            for (var pay : member.pay()) {
                earned = earned.add(pay.amount());
                var paid = pay.paid() == null ? BigDecimal.ZERO : pay.paid();
                var lost = pay.lost() == null ? BigDecimal.ZERO : pay.lost();
                assertThat(paid.add(lost).add(pay.due())).as("seed %d", seed).isEqualByComparingTo(pay.amount());
                assertThat(List.of(paid, lost, pay.due()))
                        .allSatisfy(each -> assertThat(each).isNotNegative());
                assertThat(pay.instalments().stream()
                                .map(SettlementDecision.Instalment::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(pay.due());
                assertThat(pay.parts())
                        .allSatisfy(part -> assertThat(part.amount()).isNotNegative());
            }
        }
        assertThat(earned).as("seed %d", seed).isEqualByComparingTo(filled);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void theOrderOfMembersContractsAndGrantsNeverMatters(@ForAll long seed) {
        var company = RandomCompany.of(seed);
        var random = new Random(seed);
        var shuffled = new Settlement(
                company.scheme(),
                company.period(),
                company.figures(),
                shuffled(company.achievements(), random),
                shuffled(company.members(), random),
                company.departments(),
                shuffled(company.grants(), random),
                company.workingDays());

        assertThat(Documents.canonical(settle(shuffled)))
                .as("seed %d", seed)
                .isEqualTo(Documents.canonical(settle(company)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void oneMoreMemberWhoSharesNothingChangesNothingForTheOthers(@ForAll long seed) {
        var company = RandomCompany.of(seed);
        var members = new ArrayList<>(company.members());
        members.add(0, RandomCompany.member("0", "consulting-staff", "咨询部", "staying", 0));
        var more = new Settlement(
                company.scheme(),
                company.period(),
                company.figures(),
                company.achievements(),
                members,
                company.departments(),
                company.grants(),
                company.workingDays());

        var others = settle(more).members().stream()
                .filter(member -> !member.id().equals("0"))
                .toList();

        assertThat(others).as("seed %d", seed).isEqualTo(settle(company).members());
    }

    private static SettlementDecision settle(Settlement settlement) {
        return ENGINE.settle(new SettlementReading(settlement, List.of()));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
