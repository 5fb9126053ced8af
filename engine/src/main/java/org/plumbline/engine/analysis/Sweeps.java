package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine;
import org.plumbline.engine.analysis.Cases.Level;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.Grid;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.replay.Replay;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Stage;

/** Takes each indicator from its worst value to its best and looks whether anything gets worse on the way. */
final class Sweeps {
    private final Engine engine;
    private final Ground ground;
    private final Curves curves;
    private final NamedValues limits;
    private final Cases cases;
    private final Trial trial;

    Sweeps(Engine engine, Ground ground, Curves curves, Trial trial) {
        this.engine = engine;
        this.ground = ground;
        this.curves = curves;
        this.limits = NamedValues.of(ground.rules());
        this.cases = new Cases(engine.scheme(), ground, curves);
        this.trial = trial;
    }

    /** One value of an indicator, and what came of it. */
    record Stop(Indicator indicator, BigDecimal value, Decision decision) {
        BigDecimal points() {
            return decision.scores().stream()
                    .filter(score -> score.indicator().equals(indicator.code()))
                    .map(Decision.Score::points)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }

        Map<String, BigDecimal> pay() {
            return Pay.amounts(decision.pay());
        }
    }

    /** Every indicator from every level, but for the known ones; the stops of each way are from worst to best. */
    List<List<Stop>> run(Set<String> known) {
        var ways = new ArrayList<List<Stop>>();
        for (var indicator : ground.indicators()) {
            for (var level : known.contains(indicator.code()) ? new Level[0] : Level.values()) {
                var way = way(indicator, level);
                if (indicator.monotone()) {
                    for (var i = 1; i < way.size(); i++) {
                        compare(way.get(i - 1), way.get(i));
                    }
                }
                ways.add(way);
            }
        }
        return ways;
    }

    private List<Stop> way(Indicator indicator, Level level) {
        var way = new ArrayList<Stop>();
        for (var value : values(indicator)) {
            var example = ground.name() + ", " + indicator.code() + " " + value.toPlainString();
            trial.decide(engine, cases.with(level, indicator, value), example)
                    .ifPresent(decision -> way.add(new Stop(indicator, value, decision)));
        }
        return way;
    }

    /** From worst to best: the ends, bends and limits with their neighbours, and between them. */
    private List<BigDecimal> values(Indicator indicator) {
        var around = new TreeSet<BigDecimal>();
        around.addAll(curves.bends(indicator));
        around.addAll(limits.numbers(Quantity.MEASURED_VALUE, indicator.code()));
        around.addAll(curves.valuesOf(indicator, limits.numbers(Quantity.POINTS, indicator.code())));
        var values = new ArrayList<>(
                Grid.of(indicator.range(), engine.scheme().rounding().points()).throughout(around));
        if (!indicator.higherIsBetter()) {
            Collections.reverse(values);
        }
        return values;
    }

    private void compare(Stop worse, Stop better) {
        var total = better.decision().total();
        if (better.points().compareTo(worse.points()) < 0) {
            var fall = fall(MeasurementProblem.BetterLosesPoints::new, worse.points(), better.points());
            trial.add(onCurve(worse, fall.between(worse, better)));
        } else if (total.compareTo(worse.decision().total()) < 0) {
            var fall = fall(
                    MeasurementProblem.BetterLosesTotal::new, worse.decision().total(), total);
            // A grade that changes with the total is not what makes it fall.
            trial.add(byRule(worse, better, fall.between(worse, better), EnumSet.of(Stage.SCORING, Stage.WEIGHTING)));
        } else {
            worse.pay().forEach((item, amount) -> {
                var now = better.pay().get(item);
                if (now != null && now.compareTo(amount) < 0) {
                    var fall = fall(MeasurementProblem.BetterLosesPay::new, amount, now);
                    trial.add(byRule(worse, better, fall.between(worse, better), EnumSet.allOf(Stage.class)));
                }
            });
        }
    }

    /** Says that an indicator gets better, from one value to another, and something falls, from one amount to another. */
    private interface Falls {
        Statement of(String indicator, String from, String to, String before, String after);
    }

    /** Says it of two stops. */
    private interface Fall {
        Message between(Stop worse, Stop better);
    }

    private Fall fall(Falls said, BigDecimal before, BigDecimal after) {
        return (worse, better) -> said.of(
                        worse.indicator().code(),
                        worse.value().toPlainString(),
                        better.value().toPlainString(),
                        Exact.plain(before).toPlainString(),
                        Exact.plain(after).toPlainString())
                .message()
                .example(ground.name());
    }

    private Flaw onCurve(Stop stop, Message message) {
        return curves.of(stop.indicator()).stream()
                .filter(written -> stop.decision().scores().stream()
                        .anyMatch(score ->
                                score.indicator().equals(stop.indicator().code())
                                        && score.rule().equals(written.rule().name())))
                .findFirst()
                .map(written ->
                        new Flaw(written.expression().place(), written.rule().name(), message))
                .orElseGet(() -> new Flaw(Place.file(SchemeReader.FILE), "", message));
    }

    /** The rule of these stages that had a say in only one of the decisions; the indicator's curve, where there is none. */
    private Flaw byRule(Stop worse, Stop better, Message message, Set<Stage> stages) {
        var before = Replay.rules(worse.decision());
        var after = Replay.rules(better.decision());
        for (var rule : engine.rules().rules()) {
            if (stages.contains(rule.stage()) && before.contains(rule.name()) != after.contains(rule.name())) {
                return new Flaw(
                        place(
                                rule.place(),
                                rule.tests().isEmpty()
                                        ? null
                                        : rule.tests().get(0).place()),
                        rule.name(),
                        message);
            }
        }
        return onCurve(worse, message);
    }

    private static Place place(Place rule, @Nullable Place test) {
        return test == null ? rule : test;
    }
}
