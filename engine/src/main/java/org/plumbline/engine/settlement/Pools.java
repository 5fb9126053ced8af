package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;
import org.plumbline.engine.problem.Problem;
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

    /** What one rule puts into a pool, however often it applied. */
    private static final class Filling {
        private final Finding<Settled.Receipt> first;
        private final Set<String> because = new TreeSet<>();
        private BigDecimal amount = BigDecimal.ZERO;

        Filling(Finding<Settled.Receipt> first) {
            this.first = first;
        }
    }

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
                    .computeIfAbsent(finding.rule().name(), rule -> new Filling(finding));
            filling.amount = filling.amount.add(rounded(finding.conclusion().amount(), decimals));
            filling.because.addAll(finding.because());
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
                (code, rules) -> rules.values().forEach(filling -> pool(code).receive(received(filling))));
        for (var pool : inOrder()) {
            var percents = percents(pool);
            if (pool.splits().isEmpty() || pool.amount().signum() == 0) {
                continue;
            }
            if (percents.compareTo(WHOLE) != 0) {
                var message = new PoolsProblem.PoolNotWhole(
                                pool.code(),
                                pool.amount().toPlainString(),
                                percents.toPlainString(),
                                pool.splits().get(0).rule().name())
                        .message();
                problems.add(new Problem("pools." + pool.code(), message));
            } else {
                split(pool);
            }
        }
    }

    private static Receipt received(Filling filling) {
        var rule = filling.first.rule();
        return new Receipt(filling.amount, null, rule.name(), rule.clauses(), List.copyOf(filling.because));
    }

    private void split(Pool pool) {
        var keys = new ArrayList<Division.Key>();
        for (var split : pool.splits()) {
            keys.add(new Division.Key(
                    split.conclusion().into(), split.conclusion().percent()));
        }
        var amounts = Division.of(pool.amount(), keys);
        for (var i = 0; i < amounts.size(); i++) {
            var split = pool.splits().get(i).conclusion();
            var rule = pool.splits().get(i).rule();
            pool.gave(new SettlementDecision.Split(
                    split.into(), split.percent(), amounts.get(i), rule.name(), rule.clauses()));
            pool(split.into())
                    .receive(new Receipt(amounts.get(i), pool.code(), rule.name(), rule.clauses(), List.of()));
        }
    }

    private static BigDecimal percents(Pool pool) {
        return pool.splits().stream()
                .map(split -> split.conclusion().percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Every pool after those that give to it; throws where one gives, by whatever way, to itself. */
    private List<Pool> inOrder() {
        var ordered = new ArrayList<Pool>();
        var done = new HashSet<String>();
        for (var pool : pools.values()) {
            visit(pool, new ArrayList<>(), done, ordered);
        }
        return ordered;
    }

    private void visit(Pool pool, List<String> way, Set<String> done, List<Pool> ordered) {
        if (way.contains(pool.code())) {
            var rule = pool.splits().get(0).rule();
            var circle = String.join(" → ", way.subList(way.indexOf(pool.code()), way.size())) + " → " + pool.code();
            throw new FlawedRules(
                    List.of(new Flaw(rule.place(), rule.name(), new PoolsProblem.PoolCircle(circle).message())));
        }
        if (!done.add(pool.code())) {
            return;
        }
        way.add(pool.code());
        for (var split : pool.splits()) {
            visit(pool(split.conclusion().into()), way, done, ordered);
        }
        way.remove(way.size() - 1);
        ordered.add(0, pool);
    }

    /** What is wrong with the splits whatever the money is: circles, and parts that are not 100 %. */
    List<Flaw> flaws() {
        try {
            inOrder();
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
