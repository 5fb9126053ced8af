package org.plumbline.engine.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.ConclusionExpression.Word;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;

/** Reads every limit that a scheme's files draw: its rules' in their order, then those of scheme.yaml. */
public record Limits(Scheme scheme, List<Rule> rules) {
    /** Keeps a copy. */
    public Limits {
        rules = List.copyOf(rules);
    }

    /** All of them. */
    public List<Limit> all() {
        var curves = Curves.of(scheme, rules);
        var quantities = new Quantities(scheme);
        var all = new ArrayList<Limit>();
        for (var rule : rules) {
            Comparison.of(rule)
                    .filter(comparison -> !comparison.numbers().isEmpty())
                    .map(comparison -> new Threshold(comparison, PossibleValues.of(comparison, quantities, curves)))
                    .forEach(threshold -> all.addAll(threshold.limits()));
            for (var expression : rule.conclusions()) {
                curves.writtenIn(expression)
                        .ifPresent(written -> all.addAll(new CurveMarks(written, quantities).limits()));
                bounds(rule, expression, quantities).forEach(all::add);
            }
        }
        new SchemeLimits(scheme).leastSamples().forEach(all::add);
        all.addAll(SharedCap.all(scheme, rules));
        new SchemeLimits(scheme).ends().forEach(all::add);
        return List.copyOf(all);
    }

    private Stream<Limit> bounds(Rule rule, ConclusionExpression expression, Quantities quantities) {
        return expression.words().stream().flatMap(word -> {
            var bounding = new BoundingWord(rule, expression, word);
            return word.bounds().stream().flatMap(bound -> switch (bound) {
                case POINTS_OF_A_RULE -> isLast(word, expression) ? bounding.points() : Stream.<Limit>of();
                case AWARD -> bounding.award(scheme.rounding().money());
                case PART_OF_A_FIGURE -> PartEnds.of(bounding, quantities).limits();
                case WORKING_DAYS -> bounding.lastWorkingDay();
                case PLACES -> bounding.places();
            });
        });
    }

    /** Where points are limited with others' as well, the limit on all of them is what counts. */
    private static boolean isLast(Word word, ConclusionExpression expression) {
        return expression.words().indexOf(word) == expression.words().size() - 1;
    }
}
