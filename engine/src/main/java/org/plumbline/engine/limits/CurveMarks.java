package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.engine.decision.Decision;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Curve.Mark;

/** The marks of a curve that a rule writes out: a case on each, one on the stretch before and one on that after. */
record CurveMarks(WrittenCurve written, Quantities quantities) {
    List<Limit> limits() {
        var marks = written.curve().marks();
        if (written.curve() == Curve.AS_MEASURED) {
            return List.of();
        }
        var grids = written.indicators().stream().map(quantities::measured).toList();
        var sides = Side.along(marks.stream().map(Mark::value).toList(), grids);
        return IntStream.range(0, marks.size())
                .mapToObj(i -> limit(marks.get(i), sides.get(i)))
                .toList();
    }

    private Limit limit(Mark mark, List<Side> sides) {
        var shown = mark.value().toPlainString() + ":" + mark.points().toPlainString();
        return new Limit(Origin.of(written.rule(), written.expression().place()), shown, sides, this::scored);
    }

    private Stream<BigDecimal> scored(DecidedCase decided) {
        return decided.scores().stream()
                .filter(score -> score.rule().equals(written.rule().name()))
                .map(Decision.Score::measured);
    }
}
