package org.plumbline.engine.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.engine.decision.Plan.Line;
import org.plumbline.engine.decision.Plan.Share;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Dimension;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Conclusion.DimensionWeight;
import org.plumbline.rules.Conclusion.IndicatorWeight;
import org.plumbline.rules.Conclusion.Scoring;

/** Draws up a plan of what rules concluded about weights and curves, each thing once. */
final class PlanDrawing {
    private final Scheme scheme;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Finding<Scoring>> curves;
    private final Map<String, Finding<IndicatorWeight>> weights;
    private final List<Share> shares = new ArrayList<>();
    private final Place place;

    PlanDrawing(Scheme scheme, Findings findings) {
        this.scheme = scheme;
        this.curves = once(findings.of(Scoring.class), Scoring::indicator);
        this.weights = once(findings.of(IndicatorWeight.class), IndicatorWeight::indicator);
        var ofDimensions = findings.of(DimensionWeight.class);
        for (var weight : once(ofDimensions, DimensionWeight::dimension).values()) {
            var dimension = scheme.dimensions().get(weight.conclusion().dimension());
            if (dimension != null) {
                shares.add(share(dimension, weight));
            }
        }
        var order = List.copyOf(scheme.dimensions().keySet());
        shares.sort(
                Comparator.comparing(share -> order.indexOf(share.dimension().code())));
        this.place = ofDimensions.isEmpty()
                ? Place.file(SchemeReader.FILE)
                : ofDimensions.get(0).rule().place();
    }

    /** The dimensions that are weighed, in the scheme's order. */
    List<Share> shares() {
        return shares;
    }

    /** What is wrong for such a setting: what is concluded twice, then the weights. */
    List<Flaw> flaws(Setting setting) {
        var all = new ArrayList<>(flaws);
        if (!weights.isEmpty() || !shares.isEmpty()) {
            new WeightSums(setting, place, all).check(shares, weights);
        }
        return all;
    }

    private Share share(Dimension dimension, Finding<DimensionWeight> weight) {
        var lines = new ArrayList<Line>();
        for (var indicator : scheme.indicators().values()) {
            var weighed = weights.get(indicator.code());
            if (weighed != null && indicator.dimension().equals(dimension.code())) {
                lines.add(line(indicator, weighed));
            }
        }
        return Share.of(dimension, weight.conclusion().percent(), Plan.reason(weight.rule()), lines);
    }

    private Line line(Indicator indicator, Finding<IndicatorWeight> weighed) {
        var scored = curves.get(indicator.code());
        return new Line(
                indicator,
                weighed.conclusion().percent(),
                Plan.reason(weighed.rule()),
                scored == null ? null : scored.conclusion().curve(),
                Plan.reason(scored == null ? weighed.rule() : scored.rule()));
    }

    private <C extends Conclusion> Map<String, Finding<C>> once(List<Finding<C>> findings, Function<C, String> about) {
        var once = new HashMap<String, Finding<C>>();
        for (var finding : findings) {
            var subject = about.apply(finding.conclusion());
            var before = once.putIfAbsent(subject, finding);
            if (before != null) {
                flaws.add(Conflict.flaw(before, finding, subject));
            }
        }
        return once;
    }
}
