package org.plumbline.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.plumbline.engine.Engine;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Reading;
import org.plumbline.yardstick.RandomAppraisals;

/** What holds of everybody's change, against every order of the edits tried one by one. */
class AttributionProperties {
    private static final String INCENTIVES = "incentives.drl";
    private static final Edited BEFORE = Edited.scheme("hospital-customer-service");
    /** Three edits that can be made alone, in each of which somebody has a share. */
    private static final List<Step> STEPS = List.of(
            edited -> edited.replacing(INCENTIVES, "value >= 90", "value >= 85")
                    .replacing(INCENTIVES, "value < 90", "value < 85"),
            edited -> edited.replacing(INCENTIVES, "coefficient(\"0.8\")", "coefficient(\"0.9\")"),
            edited -> edited.replacing(INCENTIVES, "award(\"grievance\").of(200)", "award(\"grievance\").of(300)"));

    private static final TwoVersions VERSIONS = BEFORE.to(made(List.of(0, 1, 2)));
    private static final TwoVersions RENAMED = BEFORE.to(made(List.of(2, 0, 1)).with(INCENTIVES, text -> {
        var last = text.lastIndexOf("rule \"");
        var first = text.indexOf("rule \"");
        return text.substring(0, first)
                + text.substring(last).replace("rule \"", "rule \"新") + "\n"
                + text.substring(first, last).replace("委屈奖:遭无理对待", "受委屈:遭无理对待").replace("等级优:", "甲:");
    }));
    private static final TwoVersions ONE_AND_AN_IDLE_ONE = BEFORE.to(
            STEPS.get(2).made(BEFORE).replacing("follow-ups.drl", "Outcome( total < 70 )", "Outcome( total < 71 )"));
    private static final List<Engine> ENGINES = engines();

    private interface Step {
        Edited made(Edited before);
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void theSharesSumToTheChangeAndAreWhatEveryOrderAddsOnTheAverage(@ForAll long seed) {
        var appraisal = RandomAppraisals.of(seed);
        var move = VERSIONS.move(new Reading(appraisal, List.of()));

        var sum = TotalAndMoney.NONE;
        for (var share : move.because()) {
            assertThat(share.to()).hasSize(1);
            var average = averageOverOrders(appraisal, step(share.to().get(0)));
            assertThat(share.change().money().subtract(average).abs()).isLessThan(new BigDecimal("0.01"));
            sum = sum.plus(share.change());
        }
        assertThat(sum.money()).isEqualByComparingTo(move.change().money());
        assertThat(sum.total()).isEqualByComparingTo(move.change().total());
        assertThat(move.change().money())
                .isEqualByComparingTo(money(appraisal, 7).subtract(money(appraisal, 0)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void neitherNamesNorTheOrderOfRulesChangeAShare(@ForAll long seed) {
        var reading = new Reading(RandomAppraisals.of(seed), List.of());

        assertThat(shares(RENAMED.move(reading))).isEqualTo(shares(VERSIONS.move(reading)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void anEditThatTouchesNobodyHasNoShareAndWithOneEditAllIsItsOwn(@ForAll long seed) {
        var reading = new Reading(RandomAppraisals.of(seed), List.of());
        var move = ONE_AND_AN_IDLE_ONE.move(reading);

        assertThat(ONE_AND_AN_IDLE_ONE.amendments()).hasSize(2);
        assertThat(move.because().stream()
                        .map(share -> share.to().get(0).edits().get(0).name()))
                .allMatch(name -> name.startsWith("委屈奖"));
        assertThat(move.because().stream().map(Attributed::change).reduce(TotalAndMoney.NONE, TotalAndMoney::plus))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(move.change());
    }

    /** The shares, whatever the amendments are called. */
    private static List<String> shares(Move move) {
        return move.because().stream()
                .map(share -> share.change().total().toPlainString() + " "
                        + share.change().money().toPlainString())
                .sorted()
                .toList();
    }

    private static int step(Amendment amendment) {
        var name = amendment.edits().get(0).name();
        var body = amendment.edits().get(0).replaced().toString();
        return name.startsWith("委屈奖") ? 2 : body.contains("0.9") ? 1 : 0;
    }

    private static BigDecimal averageOverOrders(Appraisal appraisal, int step) {
        var sum = BigDecimal.ZERO;
        for (var order : List.of("012", "021", "102", "120", "201", "210")) {
            var before = 0;
            for (var i = 0; order.charAt(i) - '0' != step; i++) {
                before |= 1 << (order.charAt(i) - '0');
            }
            sum = sum.add(money(appraisal, before | (1 << step)).subtract(money(appraisal, before)));
        }
        return sum.divide(BigDecimal.valueOf(6), MathContext.DECIMAL128);
    }

    private static BigDecimal money(Appraisal appraisal, int made) {
        return TotalAndMoney.of(ENGINES.get(made).decide(appraisal)).money();
    }

    private static List<Engine> engines() {
        var engines = new ArrayList<Engine>();
        for (var set = 0; set < 8; set++) {
            var steps = new ArrayList<Integer>();
            for (var i = 0; i < 3; i++) {
                if ((set & (1 << i)) != 0) {
                    steps.add(i);
                }
            }
            engines.add(made(steps).version().engine());
        }
        return engines;
    }

    private static Edited made(List<Integer> steps) {
        var made = BEFORE;
        for (var step : steps) {
            made = STEPS.get(step).made(made);
        }
        return made;
    }
}
