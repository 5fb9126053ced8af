package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Figure;

/** Where a part of a figure begins or ends of which a pool receives its share (D-34, marginal). */
record Band(Rule of, Place place, BigDecimal number, List<String> codes, List<Side> sides) implements Limit {
    /** The ends of the part that a rule names, if it names one. */
    static void of(Rule rule, ConclusionExpression expression, Scheme scheme, List<Limit> limits) {
        var last = expression.words().get(expression.words().size() - 1);
        if (!last.method().getName().startsWith("ofPart")) {
            return;
        }
        var figure = (ConclusionExpression.Name) last.arguments().get(0);
        var figures = rule.patterns().stream()
                .filter(pattern -> figure.text().equals(pattern.name()))
                .flatMap(pattern -> Scope.figures(pattern, scheme))
                .toList();
        var codes = figures.stream().map(SettlementTerms.Figure::code).toList();
        var ranges = figures.stream().map(SettlementTerms.Figure::range).toList();
        var ends = new ArrayList<BigDecimal>();
        last.arguments().stream()
                .skip(1)
                .map(String::valueOf)
                .map(BigDecimal::new)
                .forEach(ends::add);
        for (var i = 0; i < ends.size(); i++) {
            var before = i == 0 ? null : ends.get(i - 1);
            var after = i == ends.size() - 1 ? null : ends.get(i + 1);
            var sides = Side.around(before, ends.get(i), after, ranges);
            limits.add(new Band(rule, expression.place(), ends.get(i), codes, sides));
        }
    }

    @Override
    public boolean settles() {
        return true;
    }

    @Override
    public String rule() {
        return of.name();
    }

    @Override
    public String shown() {
        return "ofPart: " + number.toPlainString();
    }

    @Override
    public Stream<BigDecimal> values(Tried tried) {
        return tried.facts().of(Figure.class).stream()
                .map(Figure.class::cast)
                .filter(figure -> codes.contains(figure.code()))
                .map(Figure::value);
    }
}
