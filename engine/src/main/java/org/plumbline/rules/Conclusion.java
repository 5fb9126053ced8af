package org.plumbline.rules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.rules.Bounds.Bound;

/** Something a rule concludes; each kind belongs to the stage it names. */
public sealed interface Conclusion {
    /** The stage whose rules may conclude this. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Of {
        /** The stage. */
        Stage value();
    }

    /** Something that rules of settlement conclude; {@link Settled} lists them. */
    non-sealed interface OfSettlement extends Conclusion {}

    /** How an indicator's measured value becomes points. */
    @Of(Stage.SCORING)
    record Scoring(String indicator, Curve curve) implements Conclusion {}

    /**
     * Points added (or, below 0, taken) for an event; all of one rule together at most {@code limit}, if any, and of all
     * rules {@code within} one kind of adjustments at most what scheme.yaml says (D-20).
     */
    @Of(Stage.SCORING)
    record Adjustment(
            BigDecimal points,
            @Nullable BigDecimal limit,
            @Nullable String within) implements Conclusion {
        /** Holds what this rule adds or takes in one appraisal within a limit. */
        @Bounds(Bound.POINTS_OF_A_RULE)
        public Adjustment atMostInAll(int limit) {
            return atMostInAll(Integer.toString(limit));
        }

        /** Holds what this rule adds or takes in one appraisal within a limit. */
        @Bounds(Bound.POINTS_OF_A_RULE)
        public Adjustment atMostInAll(@Says(Term.DECIMAL) String limit) {
            return new Adjustment(points, Exact.decimal(limit), within);
        }

        /** Counts it among a kind of adjustments that scheme.yaml limits. */
        public Adjustment within(@Says(Term.ADJUSTMENT) String kind) {
            return new Adjustment(points, limit, kind);
        }
    }

    /** That the points added or taken for an event count so many times (D-44). */
    @Of(Stage.SCORING)
    record Multiple(String event, BigDecimal times) implements Conclusion {}

    /** A dimension's share of the total, in percent. */
    @Of(Stage.WEIGHTING)
    record DimensionWeight(String dimension, BigDecimal percent) implements Conclusion {}

    /** An indicator's share of its dimension, in percent. */
    @Of(Stage.WEIGHTING)
    record IndicatorWeight(String indicator, BigDecimal percent) implements Conclusion {}

    /** What a veto takes away: effects cancelled, and the best grade and coefficient still possible. */
    @Of(Stage.VETO)
    record Veto(
            Set<Effect> cancels,
            @Nullable String gradeAtMost,
            @Nullable BigDecimal coefficientAtMost) implements Conclusion, Words.VetoWord {
        /** Keeps the effects in their fixed order. */
        public Veto {
            cancels = cancels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(cancels));
        }

        @Override
        public Veto cancels(Effect... effects) {
            var all = EnumSet.copyOf(List.of(effects));
            all.addAll(cancels);
            return new Veto(all, gradeAtMost, coefficientAtMost);
        }

        @Override
        public Veto gradeAtMost(String grade) {
            return new Veto(cancels, grade, coefficientAtMost);
        }

        @Override
        public Veto coefficientAtMost(int coefficient) {
            return coefficientAtMost(Integer.toString(coefficient));
        }

        @Override
        public Veto coefficientAtMost(String coefficient) {
            return new Veto(cancels, gradeAtMost, Exact.decimal(coefficient));
        }
    }

    /** The grade. */
    @Of(Stage.INCENTIVES)
    record Grade(String code) implements Conclusion {}

    /** The coefficient that pay is multiplied by. */
    @Of(Stage.INCENTIVES)
    record Coefficient(BigDecimal value) implements Conclusion {}

    /** That there is too little to grade by, and why; no grade, coefficient or pay then stands. */
    @Of(Stage.INCENTIVES)
    record Ungraded(String why) implements Conclusion {}

    /**
     * A pay item: a product of factors times a number, on top of another product (of none: 0), rounded HALF_UP to the
     * scheme's money decimals, once.
     */
    @Of(Stage.INCENTIVES)
    record Pay(String item, List<Factor> factors, BigDecimal times, List<Factor> onTopOf) implements Conclusion {
        /** Keeps copies of the factors. */
        public Pay {
            factors = List.copyOf(factors);
            onTopOf = List.copyOf(onTopOf);
        }

        /** Adds the product to another one: what is earned comes on top and is not carved out (S2-1). */
        public Pay onTopOf(Factor... others) {
            return new Pay(item, factors, times, List.of(others));
        }

        /** Multiplies by a number as well. */
        public Pay times(int number) {
            return times(Integer.toString(number));
        }

        /** Multiplies by a number as well. */
        public Pay times(@Says(Term.RATIO) String number) {
            return new Pay(item, factors, times.multiply(Exact.decimal(number)), onTopOf);
        }
    }

    /** A one-off award in the scheme's currency. */
    @Of(Stage.INCENTIVES)
    record Award(String code, BigDecimal amount) implements Conclusion {
        /** Caps the amount. */
        @Bounds(Bound.AWARD)
        public Award atMost(int limit) {
            return atMost(Integer.toString(limit));
        }

        /** Caps the amount. */
        @Bounds(Bound.AWARD)
        public Award atMost(@Says(Term.DECIMAL) String limit) {
            return new Award(code, amount.min(Exact.decimal(limit)));
        }
    }

    /** Something that must be done next. */
    @Of(Stage.FOLLOW_UPS)
    record FollowUp(String action) implements Conclusion {
        /** From one working day of the cycle to another, counted from 1; in a settlement (S2-13). */
        @Bounds(Bound.WORKING_DAYS)
        public Settled.Scheduled onWorkingDays(int first, int last) {
            return new Settled.Scheduled(action, first, last);
        }
    }
}
