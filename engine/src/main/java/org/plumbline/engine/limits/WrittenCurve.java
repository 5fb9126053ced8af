package org.plumbline.engine.limits;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Conclusion.Scoring;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Fact;

/** A curve, the rule that gives it, the words it is given with, and the indicators that it can be given to. */
public record WrittenCurve(Curve curve, Rule rule, ConclusionExpression expression, List<Indicator> indicators) {
    /** Keeps a copy of the indicators. */
    public WrittenCurve {
        indicators = List.copyOf(indicators);
    }

    /** The curve that a conclusion gives, if it gives one. */
    static Optional<WrittenCurve> of(Rule rule, ConclusionExpression expression, Scheme scheme) {
        if (!rule.concludes().contains(Scoring.class) || !(conclude(rule, expression) instanceof Scoring scoring)) {
            return Optional.empty();
        }
        var indicators = scored(rule, expression)
                .flatMap(pattern -> Subjects.indicators(pattern, scheme))
                .toList();
        return Optional.of(new WrittenCurve(scoring.curve(), rule, expression, indicators));
    }

    private static Object conclude(Rule rule, ConclusionExpression expression) {
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            if (pattern.name() != null) {
                named.put(pattern.name(), Subjects.measurement("", ""));
            }
        }
        return expression.conclude(named);
    }

    /** The pattern of what a conclusion scores. */
    private static Stream<Pattern> scored(Rule rule, ConclusionExpression expression) {
        return expression.words().stream()
                .flatMap(word -> word.arguments().stream())
                .flatMap(argument -> rule.patterns().stream()
                        .filter(pattern -> argument instanceof ConclusionExpression.Name name
                                && name.text().equals(pattern.name())));
    }
}
