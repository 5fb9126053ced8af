package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.engine.analysis.ValueSeries.OfValue;
import org.plumbline.engine.limits.Quantities;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Stage;

/** Where pay jumps: by how much, at the smallest change of a total or of a measurement. */
final class Cliffs {
    private static final BigDecimal WORTH_SAYING = BigDecimal.ONE;

    private final AnalysedRules analysed;
    private final Map<String, BigDecimal> most = new TreeMap<>();
    private final List<Cliff> cliffs = new ArrayList<>();
    private final Set<String> said = new TreeSet<>();

    private Cliffs(AnalysedRules analysed) {
        this.analysed = analysed;
    }

    /** By falling height, each limit once. */
    static List<Cliff> of(AnalysedRules analysed, List<ValueSeries> series) {
        var cliffs = new Cliffs(analysed);
        var rows = analysed.totals().rows();
        rows.forEach(cliffs::greatest);
        rows.forEach(cliffs::along);
        series.forEach(cliffs::along);
        return cliffs.cliffs.stream()
                .sorted(Comparator.comparing(Cliff::share)
                        .reversed()
                        .thenComparing(Cliff::place)
                        .thenComparing(cliff -> cliff.where().toString()))
                .toList();
    }

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

    private void greatest(List<GradedTotal> row) {
        for (var graded : row) {
            var position = graded.context().position();
            graded.pay(analysed.scheme())
                    .forEach((item, amount) -> most.merge(key(position, item), amount, BigDecimal::max));
        }
    }

    private static String key(Position position, String item) {
        return position.setting() + item;
    }

    private void along(List<GradedTotal> row) {
        var step = new Quantities(analysed.scheme()).of(Quantity.TOTAL).step();
        for (var i = 1; i < row.size(); i++) {
            var lower = row.get(i - 1);
            var higher = row.get(i);
            if (higher.total().subtract(lower.total()).compareTo(step) <= 0) {
                higher.coefficient().ifPresent(found -> add(change(lower, higher, found.rule())));
            }
        }
    }

    private Change change(GradedTotal lower, GradedTotal higher, Rule rule) {
        return new Change(
                lower.context().position(),
                "total",
                lower.total(),
                higher.total(),
                lower.pay(analysed.scheme()),
                higher.pay(analysed.scheme()),
                LineToMend.of(rule, lower.total(), higher.total()));
    }

    private void along(ValueSeries series) {
        for (var i = 1; i < series.decided().size(); i++) {
            var worse = series.decided().get(i - 1);
            var better = series.decided().get(i);
            var decimals =
                    analysed.scheme().rounding().decimals(worse.indicator().unit());
            var step = BigDecimal.ONE.movePointLeft(decimals);
            var adjacent = better.value().subtract(worse.value()).abs().compareTo(step) <= 0;
            if (adjacent && isCliff(worse, better)) {
                add(change(series.position(), worse, better));
            }
        }
    }

    /** Whether more happens than a curve explains: the total jumps, or a veto comes or goes. */
    private static boolean isCliff(OfValue worse, OfValue better) {
        var jump = better.decision().total().subtract(worse.decision().total()).abs();
        return jump.compareTo(WORTH_SAYING) > 0
                || !better.decision().vetoes().equals(worse.decision().vetoes());
    }

    private Change change(Position position, OfValue worse, OfValue better) {
        return new Change(
                position,
                worse.indicator().code(),
                worse.value(),
                better.value(),
                worse.pay(),
                better.pay(),
                line(worse, better));
    }

    /** What scores and weighs, else a veto, has a say on one side only; else the curve itself is as steep as that. */
    private LineToMend line(OfValue worse, OfValue better) {
        return Stream.of(Set.of(Stage.SCORING, Stage.WEIGHTING), Set.of(Stage.VETO))
                .flatMap(stages -> worse.ruleApart(better, judging(stages)).stream())
                .findFirst()
                .or(() -> judging(Set.of(Stage.SCORING)).stream()
                        .filter(rule -> better.isScoredBy(rule))
                        .findFirst())
                .map(rule -> new LineToMend(rule.place(), rule.name()))
                .orElse(new LineToMend(Place.file(Stage.SCORING.code() + ".drl"), ""));
    }

    private List<Rule> judging(Set<Stage> stages) {
        return analysed.rules().stream()
                .filter(rule -> stages.contains(rule.stage()))
                .toList();
    }

    private void add(Change change) {
        for (var item : change.paidFrom().keySet()) {
            change.cliff(item, most.getOrDefault(key(change.position(), item), BigDecimal.ZERO))
                    .filter(cliff -> cliff.share().compareTo(WORTH_SAYING) >= 0
                            && said.add(item + cliff.of() + cliff.from() + " " + cliff.to()))
                    .ifPresent(cliffs::add);
        }
    }
}
