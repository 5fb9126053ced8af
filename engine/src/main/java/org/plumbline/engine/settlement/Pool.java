package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.decision.Conflict;
import org.plumbline.engine.decision.Plan;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.settlement.SettlementDecision.AgainstTotals;
import org.plumbline.engine.settlement.SettlementDecision.Lapsed;
import org.plumbline.engine.settlement.SettlementDecision.Receipt;
import org.plumbline.rules.Settled;

/** A pool while it is settled: what rules said of it, what it received and who shares it. */
final class Pool {
    private final String code;
    private final BigDecimal nothing;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Finding<Settled.Split>> splits = new ArrayList<>();
    private final List<Sharer> sharers = new ArrayList<>();
    private final List<SettlementDecision.Split> given = new ArrayList<>();
    private @Nullable Finding<Settled.BetweenDepartments> between;
    private @Nullable Finding<Settled.Lapse> lapse;
    private @Nullable Finding<Settled.RestLapses> restLapses;
    private @Nullable Finding<Settled.GrantsFollowTotals> followTotals;
    private @Nullable BigDecimal rest;
    private List<AgainstTotals> againstTotals = List.of();

    Pool(String code, int decimals) {
        this.code = code;
        this.nothing = BigDecimal.ZERO.setScale(decimals);
    }

    String code() {
        return code;
    }

    void receive(Receipt receipt) {
        receipts.add(receipt);
    }

    /** What one pool gives away is one rule's to say. */
    void split(Finding<Settled.Split> split) {
        if (!splits.isEmpty() && !splits.get(0).rule().equals(split.rule())) {
            throw Conflict.between(splits.get(0), split, code);
        }
        splits.add(split);
    }

    void shareWith(Sharer sharer) {
        sharers.add(sharer);
    }

    void between(Finding<Settled.BetweenDepartments> finding) {
        between = once(between, finding);
    }

    void lapse(Finding<Settled.Lapse> finding) {
        lapse = once(lapse, finding);
    }

    void restLapses(Finding<Settled.RestLapses> finding) {
        restLapses = once(restLapses, finding);
    }

    void followTotals(Finding<Settled.GrantsFollowTotals> finding) {
        followTotals = once(followTotals, finding);
    }

    private <F extends Finding<?>> F once(@Nullable F before, F finding) {
        if (before != null) {
            throw Conflict.between(before, finding, code);
        }
        return finding;
    }

    void gave(SettlementDecision.Split split) {
        given.add(split);
    }

    void leave(BigDecimal amount) {
        rest = amount;
    }

    /** What it received, whether or not it lapses. */
    BigDecimal received() {
        return receipts.stream().map(Receipt::amount).reduce(nothing, BigDecimal::add);
    }

    /** What there is to divide. */
    BigDecimal amount() {
        return lapse == null ? received() : nothing;
    }

    List<Finding<Settled.Split>> splits() {
        return splits;
    }

    List<Sharer> sharers() {
        return sharers;
    }

    boolean betweenDepartments() {
        return between != null;
    }

    boolean mayHaveRest() {
        return restLapses != null;
    }

    /** The rule by which grants must look at totals; null where none says so. */
    @Nullable
    Rule totalsFollowedBy() {
        return followTotals == null ? null : followTotals.rule();
    }

    void show(List<AgainstTotals> grants) {
        againstTotals = grants;
    }

    /** The names of the rules that put money in. */
    String filledBy() {
        return String.join(", ", receipts.stream().map(Receipt::rule).distinct().toList());
    }

    /** As the answer shows it; empty where nothing was received and no rule gave it anything. */
    Optional<SettlementDecision.Pool> decided() {
        if (receipts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SettlementDecision.Pool(
                code,
                amount(),
                List.copyOf(receipts),
                lapsed(lapse, received()),
                List.copyOf(given),
                between == null || sharers.isEmpty() ? null : Plan.reason(between.rule()),
                lapsed(restLapses, rest),
                againstTotals.isEmpty() ? null : againstTotals));
    }

    private static @Nullable Lapsed lapsed(@Nullable Finding<?> finding, @Nullable BigDecimal amount) {
        return finding == null || amount == null
                ? null
                : new Lapsed(amount, finding.rule().name(), finding.rule().clauses());
    }
}
