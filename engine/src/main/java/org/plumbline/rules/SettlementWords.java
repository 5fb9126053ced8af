package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.rules.Bounds.Bound;

/** The beginnings of conclusions of settlement that need another word to be whole. */
public final class SettlementWords {
    private SettlementWords() {}

    /** {@code pool("…")}: what about it? */
    public record PoolWord(String pool) {
        /** A fixed amount goes in, each time the rule applies (S2-2). */
        public Settled.Receipt receives(int amount) {
            return receives(Integer.toString(amount));
        }

        /** A fixed amount goes in, each time the rule applies (S2-2). */
        public Settled.Receipt receives(@Says(Term.DECIMAL) String amount) {
            return new Settled.Receipt(pool, Exact.decimal(amount));
        }

        /** A percentage goes in (S2-6 to S2-8). */
        public ReceiptWord receivesPercent(int percent) {
            return receivesPercent(Integer.toString(percent));
        }

        /** A percentage goes in (S2-6 to S2-8). */
        public ReceiptWord receivesPercent(@Says(Term.DECIMAL) String percent) {
            return new ReceiptWord(pool, Exact.decimal(percent));
        }

        /** A percentage goes out (S2-3). */
        public SplitWord givesPercent(int percent) {
            return givesPercent(Integer.toString(percent));
        }

        /** A percentage goes out (S2-3). */
        public SplitWord givesPercent(@Says(Term.DECIMAL) String percent) {
            return new SplitWord(pool, Exact.decimal(percent));
        }

        /** The departments of those who share it first get equal parts, whatever their size (S2-5). */
        public Settled.BetweenDepartments equallyBetweenDepartments() {
            return new Settled.BetweenDepartments(pool);
        }

        /** Nothing of it is paid (S2-12). */
        public Settled.Lapse lapses() {
            return new Settled.Lapse(pool);
        }

        /** What nobody was granted of it is not paid. */
        public Settled.RestLapses restLapses() {
            return new Settled.RestLapses(pool);
        }

        /** Who grants of it must look at totals: say why, and have shown what goes against their order (D-73). */
        public Settled.GrantsFollowTotals grantsFollowTotals() {
            return new Settled.GrantsFollowTotals(pool);
        }
    }

    /** {@code pool("…").receivesPercent(…)}: of what? Never less than 0 (D-32, D-33). */
    public record ReceiptWord(String pool, BigDecimal percent) {
        /** Of a figure. */
        public Settled.Receipt of(Figure figure) {
            return percentOf(figure.value());
        }

        /** Of what one figure is more than another (S2-6). */
        public Settled.Receipt ofDifference(Figure figure, Figure less) {
            return percentOf(figure.value().subtract(less.value()));
        }

        /** Of what of a figure lies between two amounts (D-34, marginal). */
        @Bounds(Bound.PART_OF_A_FIGURE)
        public Settled.Receipt ofPart(Figure figure, int from, int to) {
            return ofPart(figure, Integer.toString(from), Integer.toString(to));
        }

        /** Of what of a figure lies between two amounts (D-34, marginal). */
        @Bounds(Bound.PART_OF_A_FIGURE)
        public Settled.Receipt ofPart(Figure figure, @Says(Term.DECIMAL) String from, @Says(Term.DECIMAL) String to) {
            return percentOf(figure.value().min(Exact.decimal(to)).subtract(Exact.decimal(from)));
        }

        /** Of what of a figure lies above an amount (D-34, marginal). */
        @Bounds(Bound.PART_OF_A_FIGURE)
        public Settled.Receipt ofPartAbove(Figure figure, int from) {
            return ofPartAbove(figure, Integer.toString(from));
        }

        /** Of what of a figure lies above an amount (D-34, marginal). */
        @Bounds(Bound.PART_OF_A_FIGURE)
        public Settled.Receipt ofPartAbove(Figure figure, @Says(Term.DECIMAL) String from) {
            return percentOf(figure.value().subtract(Exact.decimal(from)));
        }

        private Settled.Receipt percentOf(BigDecimal amount) {
            return new Settled.Receipt(
                    pool, amount.max(BigDecimal.ZERO).multiply(percent).movePointLeft(2));
        }
    }

    /** {@code pool("…").givesPercent(…)}: where to? */
    public record SplitWord(String pool, BigDecimal percent) {
        /** Into another pool. */
        public Settled.Split to(@Says(Term.POOL) String into) {
            return new Settled.Split(pool, percent, into);
        }
    }

    /** {@code share("…")}: how large? */
    public record ShareWord(String pool) {
        /** All of it (S2-9). */
        public Settled.PoolShare whole() {
            return share(Settled.Manner.WHOLE);
        }

        /** As much as everybody else who shares it (S2-4). */
        public Settled.PoolShare equally() {
            return share(Settled.Manner.EQUALLY);
        }

        /** In proportion to the product of these. */
        public Settled.PoolShare inProportionTo(Factor... factors) {
            return new Settled.PoolShare(pool, Settled.Manner.IN_PROPORTION, List.of(factors), BigDecimal.ONE);
        }

        /** What those who may say so grant the member, and nothing without a grant (S2-4, S2-5). */
        public Settled.PoolShare asGranted() {
            return share(Settled.Manner.GRANTED);
        }

        private Settled.PoolShare share(Settled.Manner manner) {
            return new Settled.PoolShare(pool, manner, List.of(), BigDecimal.ONE);
        }
    }

    /** {@code unpaid()}: what becomes of it? */
    public record UnpaidWord() {
        /** All of it is paid as if the member had stayed (D-36). */
        public Settled.Unpaid isKept() {
            return new Settled.Unpaid(Settled.Keeps.ALL, false);
        }

        /** Only what was divided equally is paid (S2-11). */
        public Settled.Unpaid onlyEqualPartsAreKept() {
            return new Settled.Unpaid(Settled.Keeps.EQUAL_PARTS, false);
        }

        /** Nothing of it is paid (S2-11). */
        public Settled.Unpaid isLost() {
            return new Settled.Unpaid(Settled.Keeps.NOTHING, false);
        }
    }

    /** {@code honour("…")}: who? */
    public record HonourWord(String honour) {
        /** The member or department that the rule speaks of has it. */
        public Settled.Honoured isAwarded() {
            return new Settled.Honoured(honour);
        }

        /** The member that the rule speaks of is left out (S4-2, S4-3). */
        public Settled.Withheld isWithheld() {
            return new Settled.Withheld(honour);
        }

        /** The member that the rule speaks of counts when a percentage of the members is reckoned. */
        public Settled.Counted counts() {
            return new Settled.Counted(honour);
        }

        /** That many with the best totals among all for whom the rule says so (D-13). */
        @Bounds(Bound.PLACES)
        public TiesWord toBest(int places) {
            return new TiesWord(honour, BigDecimal.valueOf(places), false, false);
        }

        /** At most that percentage of those who count, the best totals first. */
        public RoundingWord toBestPercent(int percent) {
            return toBestPercent(Integer.toString(percent));
        }

        /** At most that percentage of those who count, the best totals first. */
        public RoundingWord toBestPercent(@Says(Term.DECIMAL) String percent) {
            return new RoundingWord(honour, Exact.decimal(percent));
        }
    }

    /** {@code honour("…").toBestPercent(…)}: what is 15 % of 9 people? */
    public record RoundingWord(String honour, BigDecimal percent) {
        /** A fraction of a place is none. */
        public TiesWord roundedDown() {
            return new TiesWord(honour, percent, true, false);
        }

        /** Half a place and more is one. */
        public TiesWord roundedHalfUp() {
            return new TiesWord(honour, percent, true, true);
        }
    }

    /** {@code honour("…").toBest(…)}: and those with the same total as the last one in? */
    public record TiesWord(String honour, BigDecimal number, boolean percent, boolean halfUp) {
        /** They all have it, even if they are more than there are places (D-13). */
        public Settled.Candidate tiesShare() {
            return candidate(true);
        }

        /** None of them has it, so that there are never more than there are places. */
        public Settled.Candidate tiesMiss() {
            return candidate(false);
        }

        private Settled.Candidate candidate(boolean tiesShare) {
            return new Settled.Candidate(honour, new Settled.Places(number, percent, halfUp, tiesShare), false, 0);
        }
    }

    /** {@code refuse($a)}: why? */
    public record RefusalWord(String achievement) {
        /** The sentence that the people who settle will read. */
        public Settled.Refusal because(@Says(Term.SENTENCE) String why) {
            return new Settled.Refusal(achievement, why);
        }
    }
}
