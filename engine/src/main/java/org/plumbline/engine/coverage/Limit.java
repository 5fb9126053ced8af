package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.engine.Engine;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;

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

    /** Whether it is one of settlements; the others are of appraisals. */
    default boolean settles() {
        return false;
    }

    /** The values that a case of its kind has where this limit matters. */
    Stream<BigDecimal> values(Tried tried);

    /** Every limit of a scheme's files. */
    static List<Limit> all(Engine engine) {
        var scheme = engine.scheme();
        var rules = engine.rules().rules();
        var limits = new ArrayList<Limit>();
        rules.forEach(rule -> of(rule, rules, scheme, limits));
        scheme.indicators().values().stream()
                .filter(indicator -> indicator.minSample() > 0)
                .forEach(indicator -> limits.add(new LeastSample(indicator)));
        scheme.adjustments().values().forEach(kind -> limits.addAll(KindCap.of(kind, rules)));
        limits.addAll(Ends.all(scheme));
        return limits;
    }

    private static void of(Rule rule, List<Rule> rules, Scheme scheme, List<Limit> limits) {
        for (var pattern : rule.patterns()) {
            for (var test : pattern.condition().tests()) {
                var values = Values.of(pattern, test, scheme, rules);
                test.limits().forEach(number -> limits.add(new Threshold(rule, pattern, test, number, values)));
            }
        }
        for (var expression : rule.conclusions()) {
            Bend.of(rule, expression, scheme, limits);
            Cap.of(rule, expression, scheme.rounding()).ifPresent(limits::add);
            Band.of(rule, expression, scheme, limits);
            LastDay.of(rule, expression).ifPresent(limits::add);
            Places.of(rule, expression).ifPresent(limits::add);
        }
    }
}
