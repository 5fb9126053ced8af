package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Grid;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.replay.Replay;
import org.plumbline.engine.rule.Rule;

/** Where pay jumps: by how much, at the smallest change of a total or of a measurement. */
final class Cliffs {
    private static final BigDecimal WORTH_SAYING = BigDecimal.ONE;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Engine engine;
    private final Map<String, BigDecimal> most = new TreeMap<>();
    private final List<Cliff> cliffs = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    private Cliffs(Engine engine) {
        this.engine = engine;
    }

    /** By falling height, each limit once. */
    static List<Cliff> of(Engine engine, Totals totals, Collection<Way> ways) {
        var cliffs = new Cliffs(engine);
        totals.rows().forEach(cliffs::greatest);
        totals.rows().forEach(cliffs::along);
        ways.forEach(cliffs::along);
        return cliffs.cliffs.stream()
                .sorted(Comparator.comparing(Cliff::share)
                        .reversed()
                        .thenComparing(Cliff::place)
                        .thenComparing(Cliff::where))
                .toList();
    }

    /** The stops of one indicator on one ground. */
    record Way(Ground ground, List<Sweeps.Stop> stops) {}

    /** The cliffs higher than a scheme allows. */
    static List<Flaw> tooHigh(List<Cliff> cliffs, BigDecimal atMost) {
        return cliffs.stream()
                .filter(cliff -> cliff.share().compareTo(atMost) > 0)
                .map(cliff -> new Flaw(
                        cliff.place(),
                        cliff.rule(),
                        new MeasurementProblem.CliffTooHigh(
                                        cliff.item(),
                                        cliff.of() + " " + cliff.from().toPlainString(),
                                        cliff.to().toPlainString(),
                                        cliff.share().toPlainString(),
                                        atMost.toPlainString())
                                .message()
                                .example(cliff.where() + ", " + cliff.paidFrom().toPlainString() + " / "
                                        + cliff.paidTo().toPlainString())))
                .toList();
    }

    private void greatest(List<Earned> row) {
        for (var earned : row) {
            earned.pay(engine.scheme())
                    .forEach((item, amount) ->
                            most.merge(key(earned.context().ground(), item), amount, BigDecimal::max));
        }
    }

    private static String key(Ground ground, String item) {
        return ground.setting() + item;
    }

    private void along(List<Earned> row) {
        var step = Grid.percent(engine.scheme().rounding().total()).step();
        for (var i = 1; i < row.size(); i++) {
            var lower = row.get(i - 1);
            var higher = row.get(i);
            if (higher.total().subtract(lower.total()).compareTo(step) <= 0) {
                var rule = higher.coefficient().map(found -> found.rule());
                lower.pay(engine.scheme()).forEach((item, amount) -> {
                    var now = higher.pay(engine.scheme()).get(item);
                    if (now != null && rule.isPresent()) {
                        var limit = LineToMend.of(rule.get(), lower.total(), higher.total());
                        add(lower.context().ground(), item, "total", lower.total(), higher.total(), amount, now, limit);
                    }
                });
            }
        }
    }

    private void along(Way way) {
        var step = BigDecimal.ONE.movePointLeft(engine.scheme().rounding().points());
        for (var i = 1; i < way.stops().size(); i++) {
            var worse = way.stops().get(i - 1);
            var better = way.stops().get(i);
            var adjacent = better.value().subtract(worse.value()).abs().compareTo(step) <= 0;
            if (adjacent && isCliff(worse, better)) {
                worse.pay().forEach((item, amount) -> {
                    var now = better.pay().get(item);
                    if (now != null) {
                        var limit = limit(worse, better);
                        add(
                                way.ground(),
                                item,
                                worse.indicator().code(),
                                worse.value(),
                                better.value(),
                                amount,
                                now,
                                limit);
                    }
                });
            }
        }
    }

    /** Whether more happens than a curve explains: the total jumps, or a veto comes or goes. */
    private static boolean isCliff(Sweeps.Stop worse, Sweeps.Stop better) {
        var jump = better.decision().total().subtract(worse.decision().total()).abs();
        return jump.compareTo(WORTH_SAYING) > 0
                || !better.decision().vetoes().equals(worse.decision().vetoes());
    }

    private LineToMend limit(Sweeps.Stop worse, Sweeps.Stop better) {
        var before = Replay.rules(worse.decision());
        var after = Replay.rules(better.decision());
        for (Rule rule : engine.rules().rules()) {
            if (before.contains(rule.name()) != after.contains(rule.name()) && !rule.ofSetting()) {
                return new LineToMend(rule.place(), rule.name());
            }
        }
        return new LineToMend(Place.file("scoring.drl"), "");
    }

    private void add(
            Ground ground,
            String item,
            String of,
            BigDecimal from,
            BigDecimal to,
            BigDecimal paidFrom,
            BigDecimal paidTo,
            LineToMend limit) {
        var top = most.getOrDefault(key(ground, item), BigDecimal.ZERO);
        if (top.signum() > 0) {
            var share = paidTo.subtract(paidFrom).abs().multiply(WHOLE).divide(top, 1, RoundingMode.HALF_UP);
            if (share.compareTo(WORTH_SAYING) >= 0 && said.add(item + of + from + " " + to)) {
                var where = ground.name();
                cliffs.add(new Cliff(where, item, of, from, to, paidFrom, paidTo, share, limit.place(), limit.rule()));
            }
        }
    }
}
