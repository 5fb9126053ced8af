package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Conclusion.Scoring;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Fact;

/** A mark of a curve: a case on it, one on the stretch before it and one on the stretch after it. */
record Bend(Rule of, Place place, Curve.Mark mark, List<Side> sides) implements Limit {
    /** The marks of the curve that a rule gives, if it gives one and writes it out. */
    static void of(Rule rule, ConclusionExpression expression, Scheme scheme, List<Limit> limits) {
        var scoring = scoring(rule, expression);
        if (scoring == null || scoring.curve() == Curve.AS_MEASURED) {
            return;
        }
        var marks = scoring.curve().marks();
        var ranges = measured(rule, expression)
                .flatMap(pattern -> Scope.indicators(pattern, scheme))
                .map(Indicator::range)
                .toList();
        for (var i = 0; i < marks.size(); i++) {
            var before = i == 0 ? null : marks.get(i - 1).value();
            var after = i == marks.size() - 1 ? null : marks.get(i + 1).value();
            var sides = Side.around(before, marks.get(i).value(), after, ranges);
            limits.add(new Bend(rule, expression.place(), marks.get(i), sides));
        }
    }

    /** The curves that rules can put an indicator's values on. */
    static Stream<Curve> curves(Indicator indicator, Scheme scheme, List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.conclusions().stream()
                        .filter(expression -> measured(rule, expression)
                                .flatMap(pattern -> Scope.indicators(pattern, scheme))
                                .anyMatch(indicator::equals))
                        .map(expression -> scoring(rule, expression))
                        .filter(Objects::nonNull)
                        .map(Scoring::curve));
    }

    /** How a rule scores by one of its conclusions; null where it does not. */
    private static @Nullable Scoring scoring(Rule rule, ConclusionExpression expression) {
        if (!rule.concludes().contains(Scoring.class)) {
            return null;
        }
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            if (pattern.name() != null) {
                named.put(pattern.name(), Scope.measurement("", ""));
            }
        }
        return expression.conclude(named) instanceof Scoring scoring ? scoring : null;
    }

    /** The pattern of what a conclusion scores. */
    private static Stream<Pattern> measured(Rule rule, ConclusionExpression expression) {
        return expression.words().stream()
                .flatMap(word -> word.arguments().stream())
                .flatMap(argument -> rule.patterns().stream()
                        .filter(pattern -> argument instanceof ConclusionExpression.Name name
                                && name.text().equals(pattern.name())));
    }

    @Override
    public String rule() {
        return of.name();
    }

    @Override
    public String shown() {
        return mark.value().toPlainString() + ":" + mark.points().toPlainString();
    }

    @Override
    public Stream<BigDecimal> values(Tried tried) {
        return tried.scores().filter(score -> score.rule().equals(of.name())).map(Decision.Score::measured);
    }
}
