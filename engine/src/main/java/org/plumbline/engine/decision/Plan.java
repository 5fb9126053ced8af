package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.Setting;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Dimension;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.SchemeReader;
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

    /** A dimension with its weight and its indicators, the sum of their weights, and how much that is of the total. */
    record Share(
            Dimension dimension,
            BigDecimal weight,
            Reason reason,
            List<Line> lines,
            BigDecimal ofIndicators,
            BigDecimal ofTotal) {
        static Share of(Dimension dimension, BigDecimal weight, Reason reason, List<Line> lines) {
            var sum = lines.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Share(dimension, weight, reason, List.copyOf(lines), sum, ofTotal(weight, sum));
        }

        /** How much of the total indicators of such a weight are, in percent. */
        BigDecimal ofTotal(BigDecimal measured) {
            return ofTotal(weight, measured);
        }

        private static BigDecimal ofTotal(BigDecimal weight, BigDecimal ofIndicators) {
            return weight.multiply(ofIndicators).movePointLeft(2);
        }
    }

    /** An indicator with its weight and, where a rule gives it one, its curve. */
    record Line(
            Indicator indicator,
            BigDecimal weight,
            Reason weighedBy,
            @Nullable Curve curve,
            Reason scoredBy) {}

    /** Draws up what the rules of scoring and weighting concluded; what is wrong with it is kept for asking. */
    public static Plan of(Scheme scheme, Setting setting, Findings findings) {
        var drawn = new PlanDrawing(scheme, findings);
        return new Plan(scheme, setting, drawn.shares(), drawn.flaws(setting));
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

    /** The indicators that are weighed and that no rule scores. */
    public List<Flaw> unscored() {
        var whose = setting.post().isEmpty() ? setting.unit().code() : setting.post();
        return shares.stream()
                .flatMap(share -> share.lines().stream())
                .filter(line -> line.curve() == null)
                .map(line -> new WeightProblem.Unscored(line.indicator().code(), whose))
                .map(what -> new Flaw(Place.file(SchemeReader.FILE), "", what.message()))
                .toList();
    }
}
