package org.plumbline.engine.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.ConclusionExpression.Name;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.Unit;
import org.plumbline.rules.Conclusion.Scoring;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Curve.Mark;

/** CurveDoubts whose marks are out of proportion to what is measured (D-8). */
final class CurveDoubts {
    private static final BigDecimal BEST = BigDecimal.valueOf(100);
    private static final BigDecimal MUCH = BigDecimal.valueOf(60);
    private static final Range OF_POINTS = new Range(BigDecimal.ZERO, BEST);
    private static final Set<Unit> LIKE_POINTS = Set.of(Unit.POINTS, Unit.PERCENT, Unit.PERCENTAGE_POINTS);

    private final TellingValues values;
    private final List<Scored> all;

    /** An indicator, and a curve that a rule gives it. */
    private record Scored(WrittenScheme.Concluded concluded, Indicator indicator, Curve curve) {
        List<Mark> marks() {
            return curve.marks();
        }

        BigDecimal most() {
            return marks().stream().map(Mark::points).reduce(BigDecimal::max).orElseThrow();
        }

        BigDecimal least() {
            return marks().stream().map(Mark::points).reduce(BigDecimal::min).orElseThrow();
        }
    }

    private CurveDoubts(WrittenScheme written) {
        this.values = new TellingValues(written.scheme());
        this.all = written.concluded().flatMap(this::scored).toList();
    }

    static List<Flaw> of(WrittenScheme written) {
        var curves = new CurveDoubts(written);
        return curves.all.stream()
                .flatMap(scored -> curves.doubts(scored).stream().map(scored.concluded()::flaw))
                .distinct()
                .toList();
    }

    private Stream<Scored> scored(WrittenScheme.Concluded concluded) {
        if (!(concluded.last() instanceof Scoring scoring)) {
            return Stream.of();
        }
        return pattern(concluded)
                .flatMap(pattern -> values.indicators(pattern).stream())
                .map(indicator -> new Scored(concluded, indicator, scoring.curve()));
    }

    /** The pattern of the measurement that is scored. */
    private static Stream<Pattern> pattern(WrittenScheme.Concluded concluded) {
        var names = concluded.expression().words().stream()
                .flatMap(word -> word.arguments().stream())
                .filter(Name.class::isInstance)
                .map(name -> ((Name) name).text())
                .collect(Collectors.toSet());
        return concluded.rule().patterns().stream()
                .filter(pattern -> names.contains(Objects.toString(pattern.name(), "")));
    }

    private List<FigureDoubt> doubts(Scored scored) {
        return scored.curve() == Curve.AS_MEASURED ? asMeasured(scored.indicator()) : along(scored);
    }

    private static List<FigureDoubt> asMeasured(Indicator indicator) {
        var range = indicator.range();
        if (!LIKE_POINTS.contains(indicator.unit())) {
            return List.of(new FigureDoubt.MeasuredInUnit(
                    indicator.code(), indicator.unit().code()));
        }
        if (!OF_POINTS.contains(range.least()) || !OF_POINTS.contains(range.greatest())) {
            return List.of(new FigureDoubt.MeasuredBeyondPoints(indicator.code(), range));
        }
        return range.greatest().compareTo(MUCH) < 0
                ? List.of(new FigureDoubt.NeverMuch(indicator.code(), range.greatest()))
                : List.of();
    }

    private List<FigureDoubt> along(Scored scored) {
        var doubts = new ArrayList<FigureDoubt>();
        var indicator = scored.indicator();
        scored.marks().stream()
                .map(Mark::value)
                .filter(value -> !indicator.range().contains(value))
                .map(value ->
                        new FigureDoubt.MarkOutOfRange(value.toPlainString(), indicator.code(), indicator.range()))
                .forEach(doubts::add);
        if (ComparisonDoubts.countsToHundred(indicator) && isInFirstHundredth(scored)) {
            doubts.add(new FigureDoubt.MarksOfARatio(indicator.code()));
        } else if (isSwapped(scored)) {
            doubts.add(new FigureDoubt.SwappedMarks(swapped(scored)));
        } else if (isAlone(scored)) {
            little(scored, doubts);
        }
        return doubts;
    }

    private static void little(Scored scored, List<FigureDoubt> doubts) {
        var code = scored.indicator().code();
        var most = scored.most();
        if (most.compareTo(scored.least()) == 0) {
            doubts.add(new FigureDoubt.EqualMarks(code, most.toPlainString()));
        } else if (most.compareTo(MUCH) < 0) {
            doubts.add(new FigureDoubt.NeverMuch(code, most.toPlainString()));
        }
    }

    private static boolean isInFirstHundredth(Scored scored) {
        var range = scored.indicator().range();
        var hundredth = range.greatest().subtract(range.least()).movePointLeft(2);
        var last = scored.marks().get(scored.marks().size() - 1).value();
        return last.compareTo(range.least().add(hundredth)) <= 0;
    }

    /** TellingValues from 0 to 100 and points that reach neither: points were written before values. */
    private static boolean isSwapped(Scored scored) {
        var marks = scored.marks();
        return LIKE_POINTS.contains(scored.indicator().unit())
                && marks.get(0).value().signum() == 0
                && marks.get(marks.size() - 1).value().compareTo(BEST) == 0
                && scored.least().signum() > 0
                && scored.most().compareTo(BEST) < 0
                && scored.most().compareTo(scored.least()) > 0;
    }

    private static String swapped(Scored scored) {
        return scored.marks().stream()
                .map(mark -> mark.points().toPlainString() + ":" + mark.value().toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** Whether no other rule scores the indicator: one that gives the same points to all may stand for one case. */
    private boolean isAlone(Scored scored) {
        return all.stream()
                .noneMatch(other -> other.indicator().equals(scored.indicator())
                        && !other.concluded().rule().equals(scored.concluded().rule()));
    }
}
