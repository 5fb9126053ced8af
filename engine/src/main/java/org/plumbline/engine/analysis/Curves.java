package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Conclusion.Scoring;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;

/** The curves that rules give indicators, and where each was written. */
final class Curves {
    private static final BigDecimal LEAST = BigDecimal.ZERO;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final Map<String, List<Written>> byIndicator = new HashMap<>();

    /** A curve, the rule that gives it, and the words it is given with. */
    record Written(Curve curve, Rule rule, ConclusionExpression expression) {}

    private Curves(Scheme scheme) {
        this.scheme = scheme;
    }

    /** The curves that somebody's measurements can be given on some of these grounds. */
    static Curves of(Scheme scheme, List<Rule> rules, List<Ground> grounds) {
        var curves = new Curves(scheme);
        // A measurement is the same to these rules wherever it is one.
        var first = new LinkedHashMap<Indicator, Ground>();
        grounds.forEach(ground -> ground.indicators().forEach(indicator -> first.putIfAbsent(indicator, ground)));
        for (var rule : rules) {
            if (rule.concludes().contains(Scoring.class)) {
                first.forEach((indicator, ground) -> {
                    if (mayScore(rule, ground, indicator)) {
                        curves.add(rule, ground, indicator);
                    }
                });
            }
        }
        return curves;
    }

    /** Whether the texts that a rule compares let it score an indicator, whatever its numbers say. */
    private static boolean mayScore(Rule rule, Ground ground, Indicator indicator) {
        var fact = measured(ground, indicator);
        for (var pattern : rule.patterns()) {
            if (pattern.type() == Measurement.class && pattern.name() != null) {
                for (var test : pattern.condition().tests()) {
                    if (test.path().property().equals("indicator") && !test.holds(fact, Map.of())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void add(Rule rule, Ground ground, Indicator indicator) {
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            if (pattern.type() == Measurement.class && pattern.name() != null) {
                named.put(pattern.name(), measured(ground, indicator));
            }
        }
        for (var expression : rule.conclusions()) {
            if (!named.isEmpty()
                    && expression.conclude(named) instanceof Scoring scoring
                    && scoring.indicator().equals(indicator.code())) {
                byIndicator
                        .computeIfAbsent(indicator.code(), any -> new ArrayList<>())
                        .add(new Written(scoring.curve(), rule, expression));
            }
        }
    }

    private static Measurement measured(Ground ground, Indicator indicator) {
        return new Measurement(indicator.code(), indicator.dimension(), LEAST, 0, ground.appraisee());
    }

    List<Written> of(Indicator indicator) {
        return byIndicator.getOrDefault(indicator.code(), List.of());
    }

    /** The values at which the curves of an indicator bend, as far as they lie in its range. */
    Set<BigDecimal> bends(Indicator indicator) {
        var bends = new TreeSet<BigDecimal>();
        for (var written : of(indicator)) {
            written.curve().marks().forEach(mark -> bends.add(mark.value()));
        }
        bends.removeIf(value -> !indicator.range().contains(value));
        return bends;
    }

    /** The values that get certain points, on any of the indicator's curves. */
    Set<BigDecimal> valuesOf(Indicator indicator, Set<BigDecimal> points) {
        var values = new TreeSet<BigDecimal>();
        for (var written : of(indicator)) {
            var marks = written.curve().marks();
            for (var i = 1; i < marks.size(); i++) {
                for (var wanted : points) {
                    cross(marks.get(i - 1), marks.get(i), wanted, values);
                }
            }
        }
        return values;
    }

    private void cross(Curve.Mark from, Curve.Mark to, BigDecimal points, Set<BigDecimal> values) {
        var rise = to.points().subtract(from.points());
        var up = points.subtract(from.points());
        var within =
                up.signum() == 0 || (up.signum() == rise.signum() && up.abs().compareTo(rise.abs()) <= 0);
        if (rise.signum() != 0 && within) {
            var run = to.value().subtract(from.value());
            values.add(from.value()
                    .add(run.multiply(up).divide(rise, scheme.rounding().points(), RoundingMode.FLOOR)));
        }
    }

    /** The least and the greatest points that an indicator can get. */
    Range reach(Indicator indicator) {
        var least = MOST;
        var most = LEAST;
        for (var written : of(indicator)) {
            for (var value :
                    Grid.of(indicator.range(), scheme.rounding().points()).around(bends(indicator))) {
                var points = written.curve().pointsAt(value, scheme.rounding().points());
                least = least.min(points);
                most = most.max(points);
            }
        }
        return least.compareTo(most) > 0 ? new Range(LEAST, MOST) : new Range(least, most);
    }
}
