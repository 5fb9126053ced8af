package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression.Name;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Figure;

/** Where the part of a figure begins or ends of which a pool receives its share (D-34, marginal). */
record PartEnds(BoundingWord bounding, List<SettlementTerms.Figure> figures, Quantities quantities) {
    static PartEnds of(BoundingWord bounding, Quantities quantities) {
        var named = (Name) bounding.word().arguments().get(0);
        var figures = bounding.rule().patterns().stream()
                .filter(pattern -> named.text().equals(pattern.name()))
                .flatMap(pattern -> Subjects.figures(pattern, quantities.scheme()))
                .toList();
        return new PartEnds(bounding, figures, quantities);
    }

    Stream<Limit> limits() {
        var ends = bounding.word().numbers();
        var sides = Side.along(ends, figures.stream().map(quantities::figure).toList());
        return IntStream.range(0, ends.size())
                .mapToObj(i -> bounding.limit("ofPart: " + ends.get(i).toPlainString(), sides.get(i), this::values));
    }

    private Stream<BigDecimal> values(DecidedCase decided) {
        var codes = figures.stream().map(SettlementTerms.Figure::code).toList();
        return decided.all(Figure.class)
                .filter(figure -> codes.contains(figure.code()))
                .map(Figure::value);
    }
}
