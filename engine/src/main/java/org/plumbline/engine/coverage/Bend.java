package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.Engine.Judged;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.engine.rulefile.Saying;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Conclusion.Scoring;
import org.plumbline.rules.Curve;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;

/** A mark of a curve: a case on it, one on the stretch before it and one on the stretch after it. */
record Bend(Rule of, Place place, Curve.Mark mark, List<Side> sides) implements Limit {
    /** The marks of the curve that a rule gives, if it gives one and writes it out. */
    static void of(Rule rule, Saying saying, Scheme scheme, List<Limit> limits) {
        var scoring = scoring(rule, saying);
        if (scoring == null || scoring.curve() == Curve.AS_MEASURED) {
            return;
        }
        var marks = scoring.curve().marks();
        var ranges = scheme.indicators().values().stream()
                .filter(indicator -> mayBe(rule, indicator))
                .map(Indicator::range)
                .toList();
        for (var i = 0; i < marks.size(); i++) {
            var value = marks.get(i).value();
            var sides = new ArrayList<Side>();
            var before = i == 0 ? null : marks.get(i - 1).value();
            var after = i == marks.size() - 1 ? null : marks.get(i + 1).value();
            if (ranges.stream().anyMatch(range -> range.contains(value))) {
                sides.add(new Side.At(value));
            }
            if (ranges.stream().anyMatch(range -> range.least().compareTo(value) < 0)) {
                sides.add(new Side.Between(before, value));
            }
            if (ranges.stream().anyMatch(range -> range.greatest().compareTo(value) > 0)) {
                sides.add(new Side.Between(value, after));
            }
            limits.add(new Bend(rule, saying.place(), marks.get(i), List.copyOf(sides)));
        }
    }

    private static @Nullable Scoring scoring(Rule rule, Saying saying) {
        if (!rule.concludes().contains(Scoring.class)) {
            return null;
        }
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            if (pattern.name() != null) {
                named.put(pattern.name(), measured("", ""));
            }
        }
        return saying.conclude(named) instanceof Scoring scoring ? scoring : null;
    }

    private static Measurement measured(String indicator, String dimension) {
        var anybody = new Appraisee("", "", "", new Period(PeriodUnit.MONTH, 2000, 1));
        return new Measurement(indicator, dimension, BigDecimal.ZERO, 0, anybody);
    }

    /** Whether the rule's texts let it look at an indicator. */
    private static boolean mayBe(Rule rule, Indicator indicator) {
        var fact = measured(indicator.code(), indicator.dimension());
        return rule.tests().stream()
                .filter(test -> test.path().property().equals("indicator"))
                .allMatch(test -> test.holds(fact, Map.of()));
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
    public Stream<BigDecimal> values(Judged judged) {
        return judged.decision().scores().stream()
                .filter(score -> score.rule().equals(of.name()))
                .map(Decision.Score::measured);
    }
}
