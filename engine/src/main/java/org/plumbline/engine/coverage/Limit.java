package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.Engine;
import org.plumbline.engine.Engine.Judged;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.rules.Stage;

/** A number that a file draws a line at, in words of the file, and the sides of it that cases should test. */
public interface Limit {
    /** Where it stands. */
    Place place();

    /** The rule that draws it; empty in scheme.yaml. */
    String rule();

    /** As the file has it. */
    String shown();

    /** The sides, each of which some case should be on. */
    List<Side> sides();

    /** The values that a decided case has where this limit matters. */
    Stream<BigDecimal> values(Judged judged);

    /** Every limit of a scheme's files. */
    static List<Limit> all(Engine engine) {
        var limits = new ArrayList<Limit>();
        for (var rule : engine.rules().rules()) {
            if (rule.stage() != Stage.SETTLEMENT) {
                of(rule, engine, limits);
            }
        }
        engine.scheme().indicators().values().stream()
                .filter(indicator -> indicator.minSample() > 0)
                .forEach(indicator -> limits.add(new LeastSample(indicator)));
        engine.scheme().indicators().values().stream()
                .filter(indicator -> !indicator.derived())
                .forEach(indicator -> limits.add(new Ends(indicator)));
        return limits;
    }

    private static void of(Rule rule, Engine engine, List<Limit> limits) {
        for (var pattern : rule.patterns()) {
            for (var test : pattern.condition().tests()) {
                for (var number : test.limits()) {
                    limits.add(new Threshold(
                            rule, pattern, test, number, engine.scheme().rounding()));
                }
            }
        }
        for (var saying : rule.sayings()) {
            Bend.of(rule, saying, engine.scheme(), limits);
            Cap.of(rule, saying, engine.scheme().rounding()).ifPresent(limits::add);
        }
    }
}
