package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.SettlementDecision.Receipt;
import org.plumbline.rules.Settled;

/** All pools of a settlement: filled by rules, then from one another, until only those who share them are left. */
final class Pools {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Map<String, Pool> pools = new LinkedHashMap<>();
    private final Map<String, Map<String, Filling>> fillings = new TreeMap<>();
    private final int decimals;

    Pools(Scheme scheme) {
        this.decimals = scheme.rounding().money();
        scheme.settlement().pools().keySet().forEach(code -> pools.put(code, new Pool(code, decimals)));
    }

    /** Takes what rules said of the whole. */
    void take(Findings findings) {
        receive(findings);
        findings.of(Settled.Split.class)
                .forEach(split -> pool(split.conclusion().pool()).split(split));
        findings.of(Settled.BetweenDepartments.class)
                .forEach(each -> pool(each.conclusion().pool()).between(each));
        findings.of(Settled.Lapse.class)
                .forEach(each -> pool(each.conclusion().pool()).lapse(each));
        findings.of(Settled.GrantsFollowTotals.class)
                .forEach(each -> pool(each.conclusion().pool()).followTotals(each));
        findings.of(Settled.RestLapses.class)
                .forEach(each -> pool(each.conclusion().pool()).restLapses(each));
    }

    /** Takes what rules put in; each time is rounded HALF_UP to the money's decimals, once. */
    void receive(Findings findings) {
        for (var finding : findings.of(Settled.Receipt.class)) {
            var filling = fillings.computeIfAbsent(finding.conclusion().pool(), pool -> new TreeMap<>())
                    .computeIfAbsent(finding.rule().name(), rule -> new Filling(finding.rule()));
            filling.add(finding, decimals);
        }
    }

    /** Money as it goes into a pool. */
    static BigDecimal rounded(BigDecimal amount, int decimals) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** A pool and those that it gives to, by whatever way; there is no circle once money has flowed. */
    List<Pool> from(Pool pool) {
        var all = new ArrayList<>(List.of(pool));
        pool.splits().forEach(split -> all.addAll(from(pool(split.conclusion().into()))));
        return all;
    }

    Pool pool(String code) {
        var pool = pools.get(code);
        if (pool == null) {
            throw new IllegalStateException("a pool that the scheme does not know: " + code);
        }
        return pool;
    }

    Collection<Pool> all() {
        return pools.values();
    }

    /** Lets the money flow; a pool that is split but not into 100 % is a problem that names what is left. */
    void flow(List<Problem> problems) {
        fillings.forEach(
                (code, rules) -> rules.values().forEach(filling -> pool(code).receive(filling.receipt())));
        for (var pool : new PoolOrder(pools).all()) {
            var percents = percents(pool);
            if (pool.splits().isEmpty() || pool.amount().signum() == 0) {
                continue;
            }
            if (percents.compareTo(WHOLE) == 0) {
                split(pool);
            } else {
                problems.add(Problem.at("pools." + pool.code(), notWhole(pool, percents)));
            }
        }
    }

    private static Statement notWhole(Pool pool, BigDecimal percents) {
        var rule = pool.splits().get(0).rule().name();
        return new PoolsProblem.PoolNotWhole(
                pool.code(), pool.amount().toPlainString(), percents.toPlainString(), rule);
    }

    private void split(Pool pool) {
        var keys = new ArrayList<Division.ShareKey>();
        for (var split : pool.splits()) {
            keys.add(new Division.ShareKey(
                    split.conclusion().into(), split.conclusion().percent()));
        }
        var amounts = Division.of(pool.amount(), keys);
        for (var i = 0; i < amounts.size(); i++) {
            give(pool, pool.splits().get(i), amounts.get(i));
        }
    }

    private void give(Pool pool, Finding<Settled.Split> finding, BigDecimal amount) {
        var split = finding.conclusion();
        var rule = finding.rule();
        pool.gave(new SettlementDecision.Split(split.into(), split.percent(), amount, rule.name(), rule.clauses()));
        pool(split.into()).receive(new Receipt(amount, pool.code(), rule.name(), rule.clauses(), List.of()));
    }

    private static BigDecimal percents(Pool pool) {
        return pool.splits().stream()
                .map(split -> split.conclusion().percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is wrong with the splits whatever the money is: circles, and parts that are not 100 %. */
    List<Flaw> flaws() {
        try {
            new PoolOrder(pools).all();
        } catch (FlawedRules circle) {
            return circle.flaws();
        }
        var flaws = new ArrayList<Flaw>();
        for (var pool : pools.values()) {
            var percents = percents(pool);
            if (!pool.splits().isEmpty() && percents.compareTo(WHOLE) != 0) {
                var rule = pool.splits().get(0).rule();
                var message = new PoolsProblem.SplitsNot100(pool.code(), percents.toPlainString()).message();
                flaws.add(new Flaw(rule.place(), rule.name(), message));
            }
        }
        return flaws;
    }
}
