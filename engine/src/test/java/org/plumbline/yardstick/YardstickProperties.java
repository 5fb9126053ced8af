package org.plumbline.yardstick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.AppraisalReader;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.document.Documents;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Refused;
import org.plumbline.rules.EarlierResult;
import org.plumbline.rules.History;

/** What holds for every appraisal; {@code RandomAppraisals.of(seed)} makes the one that a failure names. */
class YardstickProperties {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void theEngineDecidesAsThePolicyWrittenByHand(@ForAll long seed) {
        var appraisal = RandomAppraisals.of(seed);

        assertThat(Hospital.ENGINE.decide(appraisal))
                .as("seed %d", seed)
                .isEqualTo(Hospital.YARDSTICK.decide(appraisal));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void theOrderOfFactsNeverMatters(@ForAll long seed) {
        var appraisal = RandomAppraisals.of(seed);
        var shuffled = shuffled(appraisal, new Random(seed));

        assertThat(canonical(shuffled)).as("seed %d", seed).isEqualTo(canonical(appraisal));
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void aBetterMeasurementNeverLowersTheTotal(@ForAll long seed) {
        var appraisal = withoutEvents(RandomAppraisals.of(seed));
        var better = better(appraisal, new Chance(new Random(seed)));

        assertThat(decide(better).total())
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(decide(appraisal).total());
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void aBetterMonthNeverLowersTheYearsTotal(@ForAll long seed) {
        var appraisal = withoutEvents(RandomAppraisals.of(seed));
        Assume.that(!appraisal.history().results().isEmpty());
        var results = new ArrayList<>(appraisal.history().results());
        results.replaceAll(each -> new EarlierResult(
                each.period(), each.total().add(BigDecimal.TEN).min(HUNDRED), each.grade()));
        var better = with(appraisal, appraisal.measurements(), new History(results, appraisal.appraisee()));

        assertThat(decide(better).total())
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(decide(appraisal).total());
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void aDecisionReadBackFromItsCanonicalJsonEqualsItself(@ForAll long seed) {
        var decision = decide(RandomAppraisals.of(seed));
        var json = Documents.canonical(decision);

        assertThat(Documents.decision(json)).as("seed %d", seed).isEqualTo(decision);
        assertThat(Documents.canonical(Documents.decision(json))).isEqualTo(json);
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void anAppraisalReadBackFromJsonIsTheSameAndDecidedTheSame(@ForAll long seed) {
        var appraisal = RandomAppraisals.of(seed);
        var reading = AppraisalReader.read(Documents.json(RandomAppraisals.toJson(appraisal)));

        assertThat(reading.problems()).as("seed %d", seed).isEmpty();
        assertThat(reading.appraisal()).as("seed %d", seed).isEqualTo(appraisal);
        assertThat(Hospital.ENGINE.decide(reading)).as("seed %d", seed).isEqualTo(decide(appraisal));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void pointsAndTotalsLieBetweenZeroAndAHundred(@ForAll long seed) {
        var decision = decide(RandomAppraisals.of(seed));

        assertThat(decision.scores()).extracting(Decision.Score::points).allSatisfy(YardstickProperties::inRange);
        assertThat(decision.dimensions())
                .extracting(Decision.Dimension::points)
                .allSatisfy(YardstickProperties::inRange);
        inRange(decision.total());
        inRange(decision.measuredWeight());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatTheYardstickRefusesTheEngineRefusesAtTheSamePlace(@ForAll long seed) {
        for (var broken : BrokenAppraisals.of(RandomAppraisals.of(seed))) {
            var refused = catchThrowableOfType(Refused.class, () -> Hospital.YARDSTICK.decide(broken));
            var alike = catchThrowableOfType(Refused.class, () -> decide(broken));

            assertThat(refused).as("seed %d: %s", seed, broken).isNotNull();
            assertThat(alike).as("seed %d: %s", seed, broken).isNotNull();
            assertThat(alike.problems())
                    .extracting(Problem::path)
                    .as("seed %d: %s", seed, broken)
                    .anySatisfy(path -> assertThat(path)
                            .startsWith(refused.problems().get(0).path()));
        }
    }

    private static void inRange(BigDecimal number) {
        assertThat(number).isBetween(BigDecimal.ZERO, HUNDRED);
    }

    private static Decision decide(Appraisal appraisal) {
        return Hospital.ENGINE.decide(appraisal);
    }

    private static byte[] canonical(Appraisal appraisal) {
        return Documents.canonical(decide(appraisal));
    }

    private static Appraisal shuffled(Appraisal appraisal, Random random) {
        var indicators = new ArrayList<>(appraisal.measurements().entrySet());
        var events = new ArrayList<>(appraisal.events());
        var results = new ArrayList<>(appraisal.history().results());
        Collections.shuffle(indicators, random);
        Collections.shuffle(events, random);
        Collections.shuffle(results, random);
        var measurements = new LinkedHashMap<String, Measured>();
        indicators.forEach(entry -> measurements.put(entry.getKey(), entry.getValue()));
        return new Appraisal(
                appraisal.scheme(),
                appraisal.appraisee(),
                measurements,
                events,
                new History(results, appraisal.appraisee()),
                appraisal.compensation());
    }

    private static Appraisal withoutEvents(Appraisal appraisal) {
        return with(appraisal, appraisal.measurements(), appraisal.history());
    }

    private static Appraisal with(Appraisal appraisal, Map<String, Measured> measurements, History history) {
        return new Appraisal(
                appraisal.scheme(), appraisal.appraisee(), measurements, List.of(), history, appraisal.compensation());
    }

    /** The same with one measured indicator better by a little or a lot. */
    private static Appraisal better(Appraisal appraisal, Chance chance) {
        var measurements = new LinkedHashMap<>(appraisal.measurements());
        var scores = decide(appraisal).scores().stream()
                .filter(score -> !score.indicator().equals("monthly-results"))
                .toList();
        var score = scores.get(chance.below(scores.size()));
        var indicator =
                Indicator.valueOf(score.indicator().toUpperCase(Locale.ROOT).replace('-', '_'));
        var by = chance.percent(50) ? chance.decimal(0, 1, 4) : chance.decimal(0, 30, 4);
        var value = score.measured().add(indicator.higherIsBetter() ? by : by.negate());
        var sample = score.sample() == null ? Measured.UNKNOWN : score.sample();
        var within = value.max(BigDecimal.ZERO).min(indicator.greatest());
        measurements.put(score.indicator(), new Measured.Value(within, sample, ""));
        return with(appraisal, measurements, appraisal.history());
    }
}
