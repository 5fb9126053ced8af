package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.limits.Comparison;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Quantity;
import org.plumbline.rules.Stage;

/** The line to mend where something is wrong with a stretch of totals, and its rule. */
record LineToMend(Place place, String rule) {
    private static final BigDecimal FAR = BigDecimal.valueOf(1000);

    /** The limit of a rule that is nearest to either end of the stretch. */
    static LineToMend of(Rule rule, BigDecimal from, BigDecimal to) {
        return nearest(List.of(rule), from, to).orElse(new LineToMend(rule.place(), rule.name()));
    }

    /** The nearest among the rules that conclude such a thing; the file, where none of them has a limit. */
    static LineToMend of(List<Rule> rules, Class<? extends Conclusion> kind, BigDecimal from, BigDecimal to) {
        var concluding =
                rules.stream().filter(rule -> rule.concludes().contains(kind)).toList();
        return nearest(concluding, from, to).orElse(new LineToMend(Place.file(Stage.INCENTIVES.code() + ".drl"), ""));
    }

    private static Optional<LineToMend> nearest(Collection<Rule> rules, BigDecimal from, BigDecimal to) {
        return Comparison.all(rules).stream()
                .filter(comparison -> comparison.isOf(Quantity.TOTAL)
                        && away(comparison, from, to).compareTo(FAR) < 0)
                .min(Comparator.comparing(comparison -> away(comparison, from, to)))
                .map(comparison -> new LineToMend(
                        comparison.test().place(), comparison.rule().name()));
    }

    private static BigDecimal away(Comparison comparison, BigDecimal from, BigDecimal to) {
        return comparison.numbers().stream()
                .map(limit -> limit.subtract(from).abs().min(limit.subtract(to).abs()))
                .min(Comparator.naturalOrder())
                .orElse(FAR);
    }
}
