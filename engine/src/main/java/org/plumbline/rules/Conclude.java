package org.plumbline.rules;

import java.util.Set;

/** The words that a rule concludes with. */
public final class Conclude {
    /** The performance pay of the month. */
    public static final Effect MONTH_BONUS = Effect.MONTH_BONUS;
    /** The bonus of the year. */
    public static final Effect YEAR_BONUS = Effect.YEAR_BONUS;
    /** Being considered for honours in the year. */
    public static final Effect HONOURS = Effect.HONOURS;

    /** The month's base pay. */
    public static final Factor BASE = Factor.BASE;
    /** The floating share, per cent. */
    public static final Factor FLOATING = Factor.FLOATING;
    /** The total, per cent. */
    public static final Factor TOTAL = Factor.TOTAL;
    /** The coefficient, after vetoes. */
    public static final Factor COEFFICIENT = Factor.COEFFICIENT;

    private Conclude() {}

    /** Gives the measured indicator its points. */
    public static Words.ScoreWord score(Measurement measurement) {
        return new Words.ScoreWord(measurement.indicator());
    }

    /** Takes points from the total. */
    public static Conclusion.Adjustment deduct(int points) {
        return deduct(Integer.toString(points));
    }

    /** Takes points from the total. */
    public static Conclusion.Adjustment deduct(@Says(Term.DECIMAL) String points) {
        return new Conclusion.Adjustment(Exact.decimal(points).negate(), null, null);
    }

    /** Adds points to the total. */
    public static Conclusion.Adjustment add(int points) {
        return add(Integer.toString(points));
    }

    /** Adds points to the total. */
    public static Conclusion.Adjustment add(@Says(Term.DECIMAL) String points) {
        return new Conclusion.Adjustment(Exact.decimal(points), null, null);
    }

    /** Lets the points added or taken for an event count more, or less (D-44). */
    public static Words.MultiplyWord multiply(Event event) {
        return new Words.MultiplyWord(event.id());
    }

    /** Speaks of a dimension's weight. */
    public static Words.DimensionWord dimension(@Says(Term.DIMENSION) String dimension) {
        return new Words.DimensionWord(dimension);
    }

    /** Speaks of an indicator's weight within its dimension. */
    public static Words.IndicatorWord indicator(@Says(Term.INDICATOR) String indicator) {
        return new Words.IndicatorWord(indicator);
    }

    /** Takes something away, whatever the total is (S4-1 to S4-3). */
    public static Words.VetoWord veto() {
        return new Conclusion.Veto(Set.of(), null, null);
    }

    /** Gives the grade (D-10). */
    public static Conclusion.Grade grade(@Says(Term.GRADE) String grade) {
        return new Conclusion.Grade(grade);
    }

    /** Gives the coefficient (D-10). */
    public static Conclusion.Coefficient coefficient(int value) {
        return coefficient(Integer.toString(value));
    }

    /** Gives the coefficient (D-10). */
    public static Conclusion.Coefficient coefficient(@Says(Term.RATIO) String value) {
        return new Conclusion.Coefficient(Exact.decimal(value));
    }

    /** Says that there is too little to grade by, and why (D-9). */
    public static Conclusion.Ungraded ungraded(@Says(Term.SENTENCE) String why) {
        return new Conclusion.Ungraded(why);
    }

    /** Speaks of a pay item. */
    public static Words.PayWord pay(@Says(Term.PAY) String item) {
        return new Words.PayWord(item);
    }

    /** Speaks of a one-off award (S4-5, S4-6). */
    public static Words.AwardWord award(@Says(Term.AWARD) String award) {
        return new Words.AwardWord(award);
    }

    /** Asks for something to be done next (D-18). */
    public static Conclusion.FollowUp followUp(@Says(Term.FOLLOW_UP) String action) {
        return new Conclusion.FollowUp(action);
    }

    /** Speaks of a pool of money: what it receives, and what of it goes where (S2-2 to S2-8). */
    public static SettlementWords.PoolWord pool(@Says(Term.POOL) String pool) {
        return new SettlementWords.PoolWord(pool);
    }

    /** Gives the member a share of a pool. */
    public static SettlementWords.ShareWord share(@Says(Term.POOL) String pool) {
        return new SettlementWords.ShareWord(pool);
    }

    /** Lets the member say who gets how much of a pool that is given at discretion (S2-4, S2-5). */
    public static Settled.Giver mayGrant(@Says(Term.POOL) String pool) {
        return new Settled.Giver(pool);
    }

    /** Speaks of what a member who leaves has not been paid yet (S2-11). */
    public static SettlementWords.UnpaidWord unpaid() {
        return new SettlementWords.UnpaidWord();
    }

    /** Speaks of an honour (S4-4). */
    public static SettlementWords.HonourWord honour(@Says(Term.HONOUR) String honour) {
        return new SettlementWords.HonourWord(honour);
    }

    /** Refuses the whole settlement because of an achievement that must not count as it stands (D-30). */
    public static SettlementWords.RefusalWord refuse(Achievement achievement) {
        return new SettlementWords.RefusalWord(achievement.id());
    }
}
