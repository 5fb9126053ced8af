package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.settlement.Settlement.Grant;
import org.plumbline.engine.settlement.SettlementDecision.Granted;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Manner;

/** What is given at discretion: by those who may, to those who may have it, and not more than there is (S2-4, S2-5). */
final class Grants {
    private final List<Grant> grants;
    private final List<Problem> problems;
    private final Map<String, Map<String, Finding<Settled.Giver>>> givers = new HashMap<>();

    Grants(List<Grant> grants, List<Problem> problems) {
        this.grants = grants;
        this.problems = problems;
    }

    /** Takes what rules said of a member. */
    void take(String member, Findings findings) {
        for (var finding : findings.of(Settled.Giver.class)) {
            givers.computeIfAbsent(finding.conclusion().pool(), pool -> new HashMap<>())
                    .put(member, finding);
        }
    }

    /** What each member is granted of a pool, by whom and by which rule. */
    Map<String, List<Granted>> of(Pool pool, Set<String> mayHave) {
        var granted = new LinkedHashMap<String, List<Granted>>();
        var sum = BigDecimal.ZERO.setScale(pool.amount().scale());
        for (var i = 0; i < grants.size(); i++) {
            var grant = grants.get(i);
            if (grant.pool().equals(pool.code())) {
                sum = sum.add(grant.amount());
                var giver = allowed(i, grant, mayHave);
                reasoned(i, grant, pool, mayHave);
                if (giver != null) {
                    granted.computeIfAbsent(grant.to(), to -> new ArrayList<>())
                            .add(granted(grant, giver.rule(), sum.scale()));
                }
            }
        }
        limit(pool, sum);
        return granted;
    }

    /** Grants of pools that no rule gives at discretion. */
    void refuseOthers(Pools pools) {
        for (var i = 0; i < grants.size(); i++) {
            var pool = pools.pool(grants.get(i).pool());
            // All share a pool in one manner.
            if (pool.sharers().isEmpty() || pool.sharers().get(0).manner() != Manner.GRANTED) {
                var message = new PoolsProblem.NotAtDiscretion(
                                pool.code(), grants.get(i).amount().toPlainString())
                        .message();
                problems.add(new Problem("grants[" + i + "].pool", message));
            }
        }
    }

    private static Granted granted(Grant grant, Rule rule, int decimals) {
        var reason = grant.reason().isEmpty() ? null : grant.reason();
        return new Granted(grant.by(), grant.amount().setScale(decimals), reason, rule.name(), rule.clauses());
    }

    private @Nullable Finding<Settled.Giver> allowed(int index, Grant grant, Set<String> mayHave) {
        var amount = grant.amount().toPlainString();
        var giver = givers.getOrDefault(grant.pool(), Map.of()).get(grant.by());
        if (giver == null) {
            var message = new PoolsProblem.MayNotGrant(grant.pool(), grant.by(), amount).message();
            problems.add(new Problem("grants[" + index + "].by", message));
        }
        if (!mayHave.contains(grant.to())) {
            var message = new PoolsProblem.MayNotBeGranted(grant.pool(), grant.to(), amount).message();
            problems.add(new Problem("grants[" + index + "].to", message));
        }
        return giver;
    }

    /** Where only one member may have it, there is nothing to choose (D-73). */
    private void reasoned(int index, Grant grant, Pool pool, Set<String> mayHave) {
        var rule = pool.totalsFollowedBy();
        if (rule != null && grant.reason().isEmpty() && mayHave.size() > 1) {
            var message = new PoolsProblem.GrantWithoutReason(
                            pool.code(),
                            grant.to(),
                            grant.amount().toPlainString(),
                            rule.name(),
                            String.join(", ", rule.clauses()))
                    .message();
            problems.add(new Problem("grants[" + index + "].reason", message));
        }
    }

    private void limit(Pool pool, BigDecimal sum) {
        var rest = pool.amount().subtract(sum);
        if (rest.signum() == 0) {
            return;
        }
        if (rest.signum() > 0 && pool.mayHaveRest()) {
            pool.leave(rest);
            return;
        }
        var amount = pool.amount().toPlainString();
        var granted = sum.toPlainString();
        var difference = rest.abs().toPlainString();
        problems.add(Problem.at(
                "pools." + pool.code(),
                rest.signum() > 0
                        ? new PoolsProblem.GrantsBelow(pool.code(), amount, granted, difference, pool.filledBy())
                        : new PoolsProblem.GrantsAbove(pool.code(), amount, granted, difference, pool.filledBy())));
    }
}
