package org.plumbline.engine.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Effect;

/**
 * How one appraisal ended, every figure with the rule and the clauses behind it.
 *
 * <p>Points have 4 decimals, total and money 2 (the scheme's rounding); the figure shown is the figure used. Lists are
 * in the scheme's order, then by rule name. The components are the document's fields, in their order.
 */
public record Decision(
        String scheme,
        Rules rules,
        String engine,
        Person appraisee,
        String period,
        List<Score> scores,
        List<NotMeasured> notMeasured,
        List<Dimension> dimensions,
        List<Adjustment> adjustments,
        BigDecimal measuredWeight,
        BigDecimal total,
        @Nullable String grade,
        @Nullable BigDecimal coefficient,
        @Nullable Reason gradedBy,
        @Nullable Reason coefficientBy,
        @Nullable Ungraded ungraded,
        List<Pay> pay,
        @Nullable BelowFloor belowFloor,
        List<Award> awards,
        List<FollowUp> followUps,
        List<Veto> vetoes,
        @Nullable WithoutVeto withoutVeto,
        @Nullable List<Unused> unused,
        @Nullable List<LikelyRatio> likelyRatios) {

    /** What contributions and adjustments sum to, before the total is kept within 0 to 100. */
    public BigDecimal sum() {
        var contributions = dimensions.stream().map(Dimension::contribution);
        return Stream.concat(contributions, adjustments.stream().map(Adjustment::points))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Which rules judged: SHA-256 of the scheme's files. */
    public record Rules(String fingerprint) {}

    /** Who was judged; a unit has no post. */
    public record Person(
            String id, @Nullable String post, @Nullable String department) {}

    /** The rule behind a figure, and the clauses of the policy it comes from. */
    public record Reason(String rule, List<String> clauses) {}

    /** An indicator that was measured, and the points that its value got (D-8). */
    public record Score(
            String indicator,
            BigDecimal measured,
            @Nullable Integer sample,
            @Nullable String source,
            BigDecimal points,
            BigDecimal weight,
            String rule,
            List<String> clauses,
            Reason weighedBy) {}

    /** An indicator of the post that does not count, and why: absent, sample or no-history (D-9, D-2). */
    public record NotMeasured(String indicator, String why) {}

    /** A dimension's points, and what they add to the total. */
    public record Dimension(
            String dimension,
            BigDecimal weight,
            BigDecimal points,
            BigDecimal contribution,
            String rule,
            List<String> clauses) {}

    /** Points added to the total or taken from it; {@code within} is the kind that limits them, if any (D-20). */
    public record Adjustment(
            BigDecimal points,
            String rule,
            List<String> clauses,
            List<String> because,
            @Nullable Multiplied multiplied,
            @Nullable String within) {
        /** Points that nothing multiplied and no kind limits. */
        public Adjustment(BigDecimal points, String rule, List<String> clauses, List<String> because) {
            this(points, rule, clauses, because, null, null);
        }
    }

    /** What the points were before, and the rules that let them count more or less (D-44). */
    public record Multiplied(BigDecimal from, List<Multiple> by) {}

    /** How many times points count, and by which rule. */
    public record Multiple(BigDecimal times, String rule, List<String> clauses) {}

    /** Why there is no grade. */
    public record Ungraded(String why, String rule, List<String> clauses) {}

    /** Something to pay, in the scheme's currency; 0 where vetoes cancelled it. */
    public record Pay(
            String item,
            BigDecimal amount,
            String rule,
            List<String> clauses,
            @Nullable List<String> cancelledBy) {}

    /** That all pay together is less than the floor that the appraisal names, in the scheme's currency (D-80). */
    public record BelowFloor(BigDecimal floor, BigDecimal pay) {}

    /** A one-off award, in the scheme's currency. */
    public record Award(String award, BigDecimal amount, String rule, List<String> clauses, List<String> because) {}

    /** Something to be done next. */
    public record FollowUp(String action, String rule, List<String> clauses) {}

    /** What a veto took away. */
    public record Veto(
            List<Effect> cancels,
            @Nullable String gradeAtMost,
            @Nullable BigDecimal coefficientAtMost,
            String rule,
            List<String> clauses,
            List<String> because) {}

    /** What grade, coefficient and pay would have been; there only where a veto changed one of them. */
    public record WithoutVeto(String grade, @Nullable BigDecimal coefficient, List<Pay> pay) {}

    /**
     * A part of the appraisal that no rule looks at for such a post and period, and that shows nowhere in the decision.
     *
     * <p>{@code in} is the list or field of the appraisal, {@code id} says which of the list, and {@code fields} what of
     * it; null where it is the whole.
     */
    public record Unused(
            String in, @Nullable String id, @Nullable List<String> fields) {}

    /**
     * A figure in per cent that was given as 1 or less, and what it would be as a ratio: an indicator's value, or {@code
     * floating}. It counted as it was given.
     */
    public record LikelyRatio(String figure, BigDecimal given, BigDecimal percent) {}
}
