package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.decision.Plan.Line;
import org.plumbline.engine.decision.Plan.Share;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.Scheme.Indicator;
import org.plumbline.engine.scheme.Scheme.Rounding;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.rules.Exact;

/** The way from measurements to the total; HALF_UP at each step that the policy names and nowhere else. */
public final class Tally {
    private static final BigDecimal LEAST = BigDecimal.ZERO;
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private final Plan plan;
    private final Appraisal appraisal;
    private final Rounding rounding;
    private final List<Decision.Score> scores = new ArrayList<>(16);
    private final List<Decision.NotMeasured> notMeasured = new ArrayList<>(4);
    private final List<Decision.Dimension> dimensions = new ArrayList<>(6);
    private final List<Decision.Adjustment> adjustments;
    private BigDecimal measuredWeight = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;

    private Tally(Plan plan, Appraisal appraisal, List<Decision.Adjustment> adjustments) {
        this.plan = plan;
        this.appraisal = appraisal;
        this.rounding = plan.scheme().rounding();
        this.adjustments = adjustments;
    }

    /**
     * Scores, weighs and sums what was measured, and adjusts by what the rules of scoring found; throws FlawedRules where
     * the plan does not allow it.
     */
    public static Tally of(Plan plan, Appraisal appraisal, Findings points) {
        if (!plan.flaws().isEmpty()) {
            throw new FlawedRules(plan.flaws());
        }
        var tally = new Tally(plan, appraisal, Adjusted.of(points, plan.scheme()));
        tally.sum();
        return tally;
    }

    /** The measured value of an indicator, rounded once; null where it counts as not measured (D-9). */
    public static @Nullable BigDecimal measured(Indicator indicator, Appraisal appraisal, Rounding rounding) {
        if (indicator.derived()) {
            return derived(indicator, appraisal, rounding);
        }
        var given = appraisal.measurements().get(indicator.code());
        return given == null || tooSmall(given, indicator)
                ? null
                : given.in(indicator.unit().whole(), rounding.points());
    }

    /** The mean of the months' totals, or the change of another indicator since the period before (D-2, D-43). */
    private static @Nullable BigDecimal derived(Indicator indicator, Appraisal appraisal, Rounding rounding) {
        var history = appraisal.history();
        var changeOf = indicator.changeOf();
        if (changeOf == null) {
            return history.months() == 0 ? null : history.meanTotal().setScale(rounding.points(), RoundingMode.HALF_UP);
        }
        var now = measured(changeOf, appraisal, rounding);
        var before = history.measuredBefore(changeOf.code());
        return now == null || before.isEmpty()
                ? null
                : now.subtract(before.get()).setScale(rounding.points(), RoundingMode.HALF_UP);
    }

    Scheme scheme() {
        return plan.scheme();
    }

    PayBasis payBasis() {
        return new PayBasis(plan.scheme(), total, appraisal.compensation());
    }

    Appraisal appraisal() {
        return appraisal;
    }

    /** The indicators of the post, in the scheme's order. */
    List<Indicator> indicators() {
        return plan.indicators();
    }

    /** The points of each indicator that was measured. */
    public List<Decision.Score> scores() {
        return scores;
    }

    /** The indicators of the post that do not count. */
    public List<Decision.NotMeasured> notMeasured() {
        return notMeasured;
    }

    /** The dimensions of which something was measured. */
    public List<Decision.Dimension> dimensions() {
        return dimensions;
    }

    /** What was added and taken. */
    public List<Decision.Adjustment> adjustments() {
        return adjustments;
    }

    /** How much of all the weight was measured, in percent. */
    public BigDecimal measuredWeight() {
        return measuredWeight;
    }

    /** The total, 0 to 100. */
    public BigDecimal total() {
        return total;
    }

    private void sum() {
        var parts = new ArrayList<Part>(plan.shares().size());
        var weight = BigDecimal.ZERO;
        for (var share : plan.shares()) {
            var part = part(share);
            if (part != null) {
                parts.add(part);
                weight = weight.add(share.weight());
            }
        }
        for (var part : parts) {
            total = total.add(contribution(part, weight));
        }
        for (var adjustment : adjustments) {
            total = total.add(adjustment.points());
        }
        total = total.max(LEAST).min(MOST).setScale(rounding.total(), RoundingMode.HALF_UP);
        measuredWeight = Exact.plain(measuredWeight);
    }

    /** A dimension of which something was measured, and its points. */
    private record Part(Share share, BigDecimal points) {}

    private @Nullable Part part(Share share) {
        var sum = BigDecimal.ZERO;
        var weight = share.ofIndicators();
        var without = notMeasured.size();
        for (var line : share.lines()) {
            var measured = measured(line.indicator(), appraisal, rounding);
            if (measured == null) {
                notMeasured.add(new Decision.NotMeasured(line.indicator().code(), why(line.indicator(), appraisal)));
                weight = weight.subtract(line.weight());
            } else {
                var points = points(line, measured);
                scores.add(score(line, measured, points));
                sum = sum.add(line.weight().multiply(points));
            }
        }
        if (weight.signum() == 0) {
            return null;
        }
        measuredWeight = measuredWeight.add(notMeasured.size() == without ? share.ofTotal() : share.ofTotal(weight));
        return new Part(share, sum.divide(weight, rounding.points(), RoundingMode.HALF_UP));
    }

    private BigDecimal contribution(Part part, BigDecimal weight) {
        var share = part.share();
        var contribution = contributed(share.weight().multiply(part.points()), weight);
        dimensions.add(new Decision.Dimension(
                share.dimension().code(),
                share.weight(),
                part.points(),
                contribution,
                share.reason().rule(),
                share.reason().clauses()));
        return contribution;
    }

    /** Where only dimensions of weight 0 were measured, none adds anything. */
    private BigDecimal contributed(BigDecimal weighted, BigDecimal weight) {
        return weight.signum() == 0
                ? BigDecimal.ZERO.setScale(rounding.points())
                : weighted.divide(weight, rounding.points(), RoundingMode.HALF_UP);
    }

    private BigDecimal points(Line line, BigDecimal measured) {
        if (line.curve() == null) {
            throw new FlawedRules(List.of(new Flaw(
                    Place.file(SchemeReader.FILE),
                    "",
                    new WeightProblem.Unscored(line.indicator().code(), measured.toPlainString()).message())));
        }
        return line.curve().pointsAt(measured, rounding.points());
    }

    private Decision.Score score(Line line, BigDecimal measured, BigDecimal points) {
        var given = appraisal.measurements().get(line.indicator().code());
        return new Decision.Score(
                line.indicator().code(),
                measured,
                given == null || given.sample() == Measured.UNKNOWN ? null : given.sample(),
                given == null || given.source().isEmpty() ? null : given.source(),
                points,
                line.weight(),
                line.scoredBy().rule(),
                line.scoredBy().clauses(),
                line.weighedBy());
    }

    private static String why(Indicator indicator, Appraisal appraisal) {
        var changeOf = indicator.changeOf();
        if (changeOf != null
                && appraisal.history().measuredBefore(changeOf.code()).isPresent()) {
            return why(changeOf, appraisal);
        }
        if (indicator.derived()) {
            return "no-history";
        }
        return appraisal.measurements().containsKey(indicator.code()) ? "sample" : "absent";
    }

    private static boolean tooSmall(Measured given, Indicator indicator) {
        return given.isOfNothing() || (given.sample() != Measured.UNKNOWN && given.sample() < indicator.minSample());
    }
}
