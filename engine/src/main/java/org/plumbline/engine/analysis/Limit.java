package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Stage;

/** Where a limit on the total stands, and in which rule: the line to mend where it is wrong. */
record Limit(Place place, String rule) {
    private static final BigDecimal FAR = BigDecimal.valueOf(1000);

    /** The limit of a rule that is nearest to either end of a stretch of totals. */
    static Limit of(Rule rule, BigDecimal from, BigDecimal to) {
        var best = new Limit(rule.place(), rule.name());
        var distance = FAR;
        for (var test : rule.tests()) {
            if (Limits.property(test).equals("Total.value")) {
                for (var limit : test.limits()) {
                    var away = away(limit, from, to);
                    if (away.compareTo(distance) < 0) {
                        distance = away;
                        best = new Limit(test.place(), rule.name());
                    }
                }
            }
        }
        return best;
    }

    /** The nearest among the rules that conclude such a thing; the file, where none of them has a limit. */
    static Limit nearest(List<Rule> rules, Class<? extends Conclusion> kind, BigDecimal from, BigDecimal to) {
        var best = new Limit(Place.file(Stage.INCENTIVES.code() + ".drl"), "");
        var distance = FAR;
        for (var rule : rules) {
            if (rule.concludes().contains(kind)) {
                for (var test : rule.tests()) {
                    for (var limit :
                            Limits.property(test).equals("Total.value") ? test.limits() : List.<BigDecimal>of()) {
                        var away = away(limit, from, to);
                        if (away.compareTo(distance) < 0) {
                            distance = away;
                            best = new Limit(test.place(), rule.name());
                        }
                    }
                }
            }
        }
        return best;
    }

    private static BigDecimal away(BigDecimal limit, BigDecimal from, BigDecimal to) {
        return limit.subtract(from).abs().min(limit.subtract(to).abs());
    }
}
