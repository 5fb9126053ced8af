package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.rules.Asked.Times;
import org.plumbline.rules.Conclusion.Of;

/** What rules of settlement conclude: who shares what by which key; Java divides. */
public sealed interface Settled extends Conclusion.OfSettlement {
    /** Money that goes into a pool, exact; rounded HALF_UP to the scheme's money decimals when it does (S2-2, S2-6). */
    @Of(Stage.SETTLEMENT)
    record Receipt(String pool, BigDecimal amount) implements Settled {}

    /** A percentage of a pool that goes into another (S2-3). */
    @Asked(Times.ONCE)
    @Of(Stage.SETTLEMENT)
    record Split(String pool, BigDecimal percent, String into) implements Settled {}

    /** That a pool is first divided equally between the departments of those who share it (S2-5). */
    @Asked(Times.ONCE)
    @Of(Stage.SETTLEMENT)
    record BetweenDepartments(String pool) implements Settled {}

    /** That nothing is paid of a pool, whatever it received (S2-12). */
    @Asked(Times.ONCE)
    @Of(Stage.SETTLEMENT)
    record Lapse(String pool) implements Settled {}

    /** That what is left of a pool which is given at discretion is not paid. */
    @Asked(Times.ONCE)
    @Of(Stage.SETTLEMENT)
    record RestLapses(String pool) implements Settled {}

    /** That grants of a pool must look at totals: each needs a reason, and those against the order are shown (D-73). */
    @Asked(Times.ONCE)
    @Of(Stage.SETTLEMENT)
    record GrantsFollowTotals(String pool) implements Settled {}

    /** In how many equal parts a pay item is paid, one each quarter or month after the cycle (S2-10, D-35). */
    @Asked(Times.ONCE)
    @Of(Stage.SETTLEMENT)
    record Instalments(String item, int parts, PeriodUnit every) implements Settled {}

    /** Something to be done from one working day of the cycle to another, counted from 1 (S2-13). */
    @Asked(Times.ONCE)
    @Of(Stage.SETTLEMENT)
    record Scheduled(String action, int first, int last) implements Settled {}

    /** That the settlement cannot stand with such an achievement, and why (D-30). */
    @Asked(Times.ONCE)
    @Of(Stage.SETTLEMENT)
    record Refusal(String achievement, String why) implements Settled {}

    /** How a member shares a pool. */
    enum Manner {
        WHOLE,
        EQUALLY,
        IN_PROPORTION,
        GRANTED
    }

    /** A member's share of a pool: its key is the product of the factors and the number. */
    @Asked(Times.OF_EACH_MEMBER)
    @Of(Stage.SETTLEMENT)
    record Share(String pool, Manner manner, List<Factor> by, BigDecimal times) implements Settled {
        /** Keeps a copy of the factors. */
        public Share {
            by = List.copyOf(by);
        }

        /** Counts this member that many times. */
        public Share times(int number) {
            return times(Integer.toString(number));
        }

        /** Counts this member that many times. */
        public Share times(@Says(Term.RATIO) String number) {
            return new Share(pool, manner, by, times.multiply(Exact.decimal(number)));
        }
    }

    /** That a member may say who gets how much of a pool (S2-4). */
    @Asked(Times.OF_EACH_MEMBER)
    @Of(Stage.SETTLEMENT)
    record Giver(String pool) implements Settled {}

    /** Which parts of what is not paid yet a leaver keeps. */
    enum Keeps {
        ALL,
        EQUAL_PARTS,
        NOTHING
    }

    /** What a leaver keeps of what is not paid yet, and whether it is due at once (S2-11, D-36). */
    @Asked(Times.OF_EACH_MEMBER)
    @Of(Stage.SETTLEMENT)
    record Unpaid(Keeps keeps, boolean atOnce) implements Settled {
        /** Pays what is kept in one sum, without waiting for the instalments. */
        public Unpaid dueAtOnce() {
            return new Unpaid(keeps, true);
        }
    }

    /** How many of a group may have an honour, and what becomes of those who tie across the limit. */
    record Places(BigDecimal number, boolean percent, boolean halfUp, boolean tiesShare) {}

    /** That a member is ranked for an honour, by total, within the department or with all others (S4-4, D-13). */
    @Asked(Times.OF_EACH_MEMBER)
    @Of(Stage.SETTLEMENT)
    record Candidate(String honour, Places places, boolean byDepartment, int together) implements Settled {
        /** Ranks each department by itself. */
        public Candidate inDepartment() {
            return new Candidate(honour, places, true, together);
        }

        /** Ranks each department by itself, but those with fewer people than that all together. */
        public Candidate inDepartmentOfAtLeast(int people) {
            return new Candidate(honour, places, true, people);
        }
    }

    /** That a member counts where an honour goes to a percentage of the members. */
    @Asked(Times.OF_EACH_MEMBER)
    @Of(Stage.SETTLEMENT)
    record Counted(String honour) implements Settled {}

    /** That a member is left out of an honour, whatever the rank (S4-2, S4-3). */
    @Asked(Times.OF_EACH_MEMBER)
    @Of(Stage.SETTLEMENT)
    record Withheld(String honour) implements Settled {}

    /** That a member or a department has an honour, without a ranking (S4-4, S4-7). */
    @Asked(Times.OF_EACH)
    @Of(Stage.SETTLEMENT)
    record Honoured(String honour) implements Settled {}
}
