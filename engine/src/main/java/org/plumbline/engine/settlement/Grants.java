package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.settlement.Settlement.Grant;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Manner;

/** What is given at discretion: by those who may, to those who may have it, and not more than there is (S2-4, S2-5). */
final class Grants {
    private final List<Grant> grants;
    private final List<Problem> problems;
    private final Map<String, Map<String, Finding<Settled.Giver>>> givers = new HashMap<>();
    private final Set<Finding<Settled.Giver>> took = new HashSet<>();

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

    /** What each member is granted of a pool, and by whom. */
    Map<String, List<Grant>> of(Pool pool, Set<String> mayHave) {
        var granted = new LinkedHashMap<String, List<Grant>>();
        var sum = BigDecimal.ZERO.setScale(pool.amount().scale());
        for (var i = 0; i < grants.size(); i++) {
            var grant = grants.get(i);
            if (grant.pool().equals(pool.code())) {
                allowed(i, grant, mayHave);
                sum = sum.add(grant.amount());
                granted.computeIfAbsent(grant.to(), to -> new ArrayList<>()).add(grant);
            }
        }
        limit(pool, sum);
        return granted;
    }

    /** Grants of pools that no rule gives at discretion. */
    void refuseOthers(Pools pools) {
        for (var i = 0; i < grants.size(); i++) {
            var pool = pools.pool(grants.get(i).pool());
            if (pool.sharers().stream()
                    .noneMatch(sharer -> sharer.share().conclusion().manner() == Manner.GRANTED)) {
                var message = Message.of(
                        "not-at-discretion", pool.code(), grants.get(i).amount().toPlainString());
                problems.add(new Problem("grants[" + i + "].pool", message));
            }
        }
    }

    /** The rules by which somebody gave something. */
    Set<Finding<Settled.Giver>> took() {
        return took;
    }

    private void allowed(int index, Grant grant, Set<String> mayHave) {
        var amount = grant.amount().toPlainString();
        var giver = givers.getOrDefault(grant.pool(), Map.of()).get(grant.by());
        if (giver == null) {
            var message = Message.of("may-not-grant", grant.pool(), grant.by(), amount);
            problems.add(new Problem("grants[" + index + "].by", message));
        } else {
            took.add(giver);
        }
        if (!mayHave.contains(grant.to())) {
            var message = Message.of("may-not-be-granted", grant.pool(), grant.to(), amount);
            problems.add(new Problem("grants[" + index + "].to", message));
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
        problems.add(new Problem(
                "pools." + pool.code(),
                Message.of(
                        rest.signum() > 0 ? "grants-below" : "grants-above",
                        pool.code(),
                        pool.amount().toPlainString(),
                        sum.toPlainString(),
                        rest.abs().toPlainString(),
                        pool.filledBy())));
    }
}
