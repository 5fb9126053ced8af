package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
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
import org.plumbline.rules.Curve;

/** What is measured of somebody, by which curves it becomes points, and what each counts (S1-10 to S1-14). */
public final class Plan {

    private final Scheme scheme;
    private final Setting setting;
    private final List<Share> shares;
    private final List<Indicator> indicators;
    private final List<Flaw> flaws;

    private Plan(Scheme scheme, Setting setting, List<Share> shares, List<Flaw> flaws) {
        this.scheme = scheme;
        this.setting = setting;
        this.shares = List.copyOf(shares);
        this.indicators = shares.stream()
                .flatMap(share -> share.lines().stream())
                .map(Line::indicator)
                .toList();
        this.flaws = List.copyOf(flaws);
    }

    /** A dimension with its weight, and its indicators. */
    record Share(Dimension dimension, BigDecimal weight, Reason reason, List<Line> lines) {}

    /** An indicator with its weight and, where a rule gives it one, its curve. */
    record Line(
            Indicator indicator,
            BigDecimal weight,
            Reason weighedBy,
            @Nullable Curve curve,
            Reason scoredBy) {}

    /** Draws up what the rules of scoring and weighting concluded; what is wrong with it is kept for asking. */
    public static Plan of(Scheme scheme, Setting setting, Findings findings) {
        var flaws = new ArrayList<Flaw>();
        var curves = once(findings.of(Scoring.class), Scoring::indicator, flaws);
        var weights = once(findings.of(IndicatorWeight.class), IndicatorWeight::indicator, flaws);
        var shares = new ArrayList<Share>();
        for (var weight : once(findings.of(DimensionWeight.class), DimensionWeight::dimension, flaws)
                .values()) {
            var dimension = scheme.dimensions().get(weight.conclusion().dimension());
            if (dimension != null) {
                shares.add(share(scheme, dimension, weight, weights, curves));
            }
        }
        shares.sort(
                Comparator.comparing(share -> List.copyOf(scheme.dimensions().keySet())
                        .indexOf(share.dimension().code())));
        if (!weights.isEmpty() || !shares.isEmpty()) {
            var first = findings.of(DimensionWeight.class).stream().findFirst();
            var place = first.map(finding -> finding.rule().place()).orElseGet(() -> Place.file(SchemeReader.FILE));
            new WeightSums(setting, place, flaws).check(shares, weights);
        }
        return new Plan(scheme, setting, shares, flaws);
    }

    private static Share share(
            Scheme scheme,
            Dimension dimension,
            Finding<DimensionWeight> weight,
            Map<String, Finding<IndicatorWeight>> weights,
            Map<String, Finding<Scoring>> curves) {
        var lines = new ArrayList<Line>();
        for (var indicator : scheme.indicators().values()) {
            var weighed = weights.get(indicator.code());
            if (weighed != null && indicator.dimension().equals(dimension.code())) {
                var scored = curves.get(indicator.code());
                lines.add(new Line(
                        indicator,
                        weighed.conclusion().percent(),
                        reason(weighed.rule()),
                        scored == null ? null : scored.conclusion().curve(),
                        reason(scored == null ? weighed.rule() : scored.rule())));
            }
        }
        return new Share(dimension, weight.conclusion().percent(), reason(weight.rule()), List.copyOf(lines));
    }

    /** Whether anything at all is weighed for the setting. */
    public boolean isEmpty() {
        return shares.isEmpty();
    }

    /** What is wrong with it and no further rule could mend: what is too much, or concluded twice. */
    public List<Flaw> beyondMending() {
        return flaws.stream()
                .filter(flaw -> !(flaw.message().statement() instanceof WeightProblem.Mendable))
                .toList();
    }

    /** What is wrong with it; a plan with flaws judges nobody. */
    public List<Flaw> flaws() {
        return flaws;
    }

    /** The indicators of the post in such a period, in the scheme's order. */
    public List<Indicator> indicators() {
        return indicators;
    }

    Scheme scheme() {
        return scheme;
    }

    List<Share> shares() {
        return shares;
    }

    /** A rule as the reason of a figure. */
    public static Reason reason(Rule rule) {
        return new Reason(rule.name(), rule.clauses());
    }

    private static <C extends Conclusion> Map<String, Finding<C>> once(
            List<Finding<C>> findings, Function<C, String> about, List<Flaw> flaws) {
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

    /** The indicators that are weighed and that no rule scores. */
    public List<Flaw> unscored() {
        return shares.stream()
                .flatMap(share -> share.lines().stream())
                .filter(line -> line.curve() == null)
                .map(line -> new Flaw(
                        Place.file(SchemeReader.FILE),
                        "",
                        new WeightProblem.Unscored(
                                        line.indicator().code(),
                                        setting.post().isEmpty()
                                                ? setting.unit().code()
                                                : setting.post())
                                .message()))
                .toList();
    }
}
