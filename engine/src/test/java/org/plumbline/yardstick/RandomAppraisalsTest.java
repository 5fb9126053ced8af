package org.plumbline.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.decision.Decision;
import org.plumbline.rules.Stage;

class RandomAppraisalsTest {
    @Test
    void theSameSeedMakesTheSameAppraisals() {
        assertThat(RandomAppraisals.list(7, 50, RandomAppraisals::next))
                .isEqualTo(RandomAppraisals.list(7, 50, RandomAppraisals::next));
        assertThat(RandomAppraisals.of(7)).isEqualTo(RandomAppraisals.of(7));
    }

    @Test
    void theyBringAboutAllThatCanHappen() {
        var seen = new HashSet<String>();
        for (var appraisal : RandomAppraisals.list(1, 20_000, RandomAppraisals::next)) {
            var decision = Hospital.YARDSTICK.decide(appraisal);
            seen.add(decision.appraisee().post() + " "
                    + appraisal.appraisee().period().unit().code());
            seen.add(decision.grade() == null ? "no grade" : decision.grade());
            seen.addAll(rules(decision));
            seen.add("at " + decision.total());
            seen.add(decision.withoutVeto() == null ? "as earned" : "lessened");
            decision.notMeasured().forEach(each -> seen.add(each.why()));
            decision.adjustments().forEach(each -> seen.add("takes " + each.points()));
        }

        assertThat(seen).contains("no grade", "unqualified", "qualified", "good", "excellent");
        assertThat(seen).contains("phone-agent month", "guide year", "online-agent month", "supervisor year");
        assertThat(seen).contains("at 0.00", "at 60.00", "at 70.00", "at 80.00", "at 90.00", "at 100.00");
        assertThat(seen).contains("absent", "sample", "no-history", "takes -2", "takes 0", "lessened", "as earned");
        assertThat(seen).containsAll(namesOfRules());
    }

    @Test
    void aTypicalMonthIsGradedAndPaidAndNothingHappenedInIt() {
        var decisions = RandomAppraisals.list(1, 500, RandomAppraisals::typicalMonth).stream()
                .map(Hospital.YARDSTICK::decide)
                .toList();

        assertThat(decisions).allSatisfy(decision -> {
            assertThat(decision.grade()).isNotNull();
            assertThat(decision.pay()).hasSize(1);
            assertThat(decision.vetoes()).isEmpty();
            assertThat(decision.scores()).hasSizeGreaterThanOrEqualTo(7);
        });
    }

    private static List<String> rules(Decision decision) {
        var rules = new ArrayList<String>();
        decision.scores()
                .forEach(each ->
                        rules.addAll(List.of(each.rule(), each.weighedBy().rule())));
        decision.dimensions().forEach(each -> rules.add(each.rule()));
        decision.adjustments().forEach(each -> rules.add(each.rule()));
        decision.vetoes().forEach(each -> rules.add(each.rule()));
        decision.pay().forEach(each -> rules.add(each.rule()));
        decision.awards().forEach(each -> rules.add(each.rule()));
        decision.followUps().forEach(each -> rules.add(each.rule()));
        if (decision.gradedBy() != null) {
            rules.add(decision.gradedBy().rule());
        }
        if (decision.ungraded() != null) {
            rules.add(decision.ungraded().rule());
        }
        return rules;
    }

    private static Set<String> namesOfRules() {
        var names = new HashSet<String>();
        Hospital.ENGINE.rules().rules().stream()
                .filter(rule -> rule.stage() != Stage.SETTLEMENT)
                .forEach(rule -> names.add(rule.name()));
        return names;
    }
}
