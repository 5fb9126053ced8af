package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Decision;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.rules.Effect;

/**
 * How a settlement ended, every part with the rule and the clauses behind it.
 *
 * <p>Money has the scheme's decimals, and the parts of a pool sum to it. Pools and honours are in the scheme's order,
 * members by id. The components are the document's fields, in their order.
 */
public record SettlementDecision(
        String scheme,
        Decision.Rules rules,
        String engine,
        String period,
        List<Pool> pools,
        List<Member> members,
        List<Honour> honours,
        List<FollowUp> followUps,
        @Nullable Notices notices) {

    /** A pool that received something: where it came from and where it went. */
    public record Pool(
            String pool,
            BigDecimal amount,
            List<Receipt> receipts,
            @Nullable Lapsed lapsed,
            List<Split> splits,
            @Nullable Reason betweenDepartments,
            @Nullable Lapsed rest,
            @Nullable List<AgainstTotals> againstTotals) {}

    /** What a pool received by a rule, or from another pool. */
    public record Receipt(
            BigDecimal amount, @Nullable String from, String rule, List<String> clauses, List<String> because) {}

    /** What of a pool is not paid to anybody, and by which rule (S2-12). */
    public record Lapsed(BigDecimal amount, String rule, List<String> clauses) {}

    /** That somebody was granted more than a colleague with a higher total, and the rule that has it shown (D-73). */
    public record AgainstTotals(GrantedInAll more, GrantedInAll less, String rule, List<String> clauses) {}

    /** What somebody was granted of a pool in all, beside the total. */
    public record GrantedInAll(String id, BigDecimal total, BigDecimal amount) {}

    /** What went into another pool. */
    public record Split(String to, BigDecimal percent, BigDecimal amount, String rule, List<String> clauses) {}

    /** Somebody who took part, and what is to be paid. */
    public record Member(
            String id,
            @Nullable String post,
            @Nullable String department,
            @Nullable String leaving,
            List<Pay> pay) {}

    /**
     * A pay item: {@code amount} was earned, the sum of the parts; of that {@code paid} was paid before and
     * {@code lost} is not paid, because of {@code unpaidBy} or of vetoes; the rest is due.
     */
    public record Pay(
            String item,
            BigDecimal amount,
            List<Part> parts,
            BigDecimal due,
            List<Instalment> instalments,
            @Nullable Reason instalmentsBy,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal lost,
            @Nullable Reason unpaidBy,
            @Nullable List<Effect> cancelledBy) {}

    /** A part of a pool: {@code how} is whole, equally, in-proportion or granted; {@code because} are the grants. */
    public record Part(
            String pool, BigDecimal amount, String how, String rule, List<String> clauses, List<Granted> because) {}

    /** What somebody granted, and the rule by which they may. */
    public record Granted(
            String by, BigDecimal amount, @Nullable String reason, String rule, List<String> clauses) {}

    /** A part of a pay item that is due in a period; in none where it is due at once (S2-10). */
    public record Instalment(@Nullable String period, BigDecimal amount) {}

    /**
     * Who has an honour, and who was left out whatever the rank.
     *
     * <p>Where it was ranked: the departments that were ranked together (none where all were), how many counted, by
     * which rules, and how many places that made; and who has none because they tie and there are too few places for
     * all of them.
     */
    public record Honour(
            String honour,
            @Nullable List<String> departments,
            @Nullable Integer counted,
            @Nullable Integer places,
            @Nullable List<Reason> countedBy,
            List<Awarded> awarded,
            @Nullable List<Awarded> tied,
            List<Awarded> withheld) {
        /** An honour that nobody misses by a tie. */
        public Honour(
                String honour,
                @Nullable List<String> departments,
                @Nullable Integer counted,
                @Nullable Integer places,
                @Nullable List<Reason> countedBy,
                List<Awarded> awarded,
                List<Awarded> withheld) {
            this(honour, departments, counted, places, countedBy, awarded, null, withheld);
        }

        Honour missedBy(List<Awarded> tied) {
            return new Honour(
                    honour, departments, counted, places, countedBy, awarded, tied.isEmpty() ? null : tied, withheld);
        }
    }

    /** Somebody, or a department, that has an honour or was left out. */
    public record Awarded(String id, @Nullable BigDecimal total, String rule, List<String> clauses) {}

    /** Something to be done from one day to another (S2-13). */
    public record FollowUp(String action, String from, String to, String rule, List<String> clauses) {}

    /**
     * Whom money passed by, though no rule forbids it: somebody should see it before it is paid.
     *
     * <p>Each list is in the order of its names, and absent where it would be empty.
     */
    public record Notices(
            @Nullable List<String> membersWithoutShare,
            @Nullable List<String> leaversWithoutRule,
            @Nullable List<String> departmentsWithoutShare,
            @Nullable List<PassedBy> departmentsPassedBy,
            @Nullable List<NotListed> departmentsNotListed,
            @Nullable List<Reason> rulesWithoutDepartments) {}

    /** A department because of which a rule filled a pool that nobody of it shares. */
    public record PassedBy(String department, String pool, BigDecimal amount, String rule, List<String> clauses) {}

    /** A department that is not listed, and shares a pool that is filled for each department that is. */
    public record NotListed(String department, String pool) {}
}
