package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.engine.decision.Conflict;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.settlement.Pool.Sharer;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.engine.settlement.SettlementDecision.Granted;
import org.plumbline.engine.settlement.SettlementDecision.GrantedInAll;
import org.plumbline.engine.settlement.SettlementDecision.Part;
import org.plumbline.rules.Exact;
import org.plumbline.rules.Factor;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Manner;

/** Divides each pool among those who share it; what has nobody is a problem, and never silently nobody's. */
final class Sharing {
    private static final int MOST_NAMED = 5;

    private final Settlement settlement;
    private final Grants grants;
    private final List<Problem> problems;
    private final Map<Integer, List<Part>> parts = new HashMap<>();

    Sharing(Settlement settlement, Grants grants, List<Problem> problems) {
        this.settlement = settlement;
        this.grants = grants;
        this.problems = problems;
    }

    /** The parts of each member, by the index in the settlement, in the order of the pools. */
    Map<Integer, List<Part>> among(Pools pools) {
        for (var pool : pools.all()) {
            if (!pool.sharers().isEmpty()) {
                sound(pool);
                share(pool);
            } else if (pool.splits().isEmpty() && pool.amount().signum() > 0) {
                refuse(
                        pool,
                        new PoolsProblem.PoolUndivided(
                                pool.code(), pool.amount().toPlainString(), pool.filledBy()));
            }
        }
        grants.refuseOthers(pools);
        return parts;
    }

    /** A pool is divided in one manner, and nobody shares it twice. */
    private void sound(Pool pool) {
        var first = pool.sharers().get(0).share();
        if (!pool.splits().isEmpty()) {
            throw Conflict.between(pool.splits().get(0), first, pool.code());
        }
        var seen = new HashSet<Integer>();
        for (var sharer : pool.sharers()) {
            if (sharer.share().conclusion().manner() != first.conclusion().manner()) {
                throw Conflict.between(first, sharer.share(), pool.code());
            }
            if (!seen.add(sharer.member())) {
                var before = pool.sharers().stream()
                        .filter(other -> other.member() == sharer.member())
                        .findFirst()
                        .orElse(sharer);
                throw Conflict.between(
                        before.share(),
                        sharer.share(),
                        pool.code() + " · " + member(sharer).id());
            }
        }
    }

    private void share(Pool pool) {
        var manner = pool.sharers().get(0).share().conclusion().manner();
        if (manner == Manner.GRANTED) {
            granted(pool);
        } else if (pool.amount().signum() == 0) {
            return;
        } else if (manner == Manner.WHOLE && pool.sharers().size() > 1) {
            var members = pool.sharers().stream()
                    .map(sharer -> member(sharer).id())
                    .limit(MOST_NAMED)
                    .toList();
            refuse(
                    pool,
                    new PoolsProblem.PoolWholeTwice(
                            pool.code(), pool.amount().toPlainString(), sharedBy(pool), String.join(", ", members)));
        } else if (pool.betweenDepartments()) {
            byDepartment(pool);
        } else {
            divide(pool, pool.amount(), pool.sharers());
        }
    }

    private void granted(Pool pool) {
        var mayHave = new LinkedHashSet<String>();
        pool.sharers().forEach(sharer -> mayHave.add(member(sharer).id()));
        var granted = grants.of(pool, mayHave);
        var compared = new ArrayList<GrantedInAll>();
        for (var sharer : pool.sharers()) {
            var member = member(sharer);
            var mine = granted.getOrDefault(member.id(), List.of());
            var sum = mine.stream()
                    .map(Granted::amount)
                    .reduce(BigDecimal.ZERO.setScale(pool.amount().scale()), BigDecimal::add);
            if (!mine.isEmpty()) {
                var sorted = mine.stream()
                        .sorted(Comparator.comparing(Granted::by).thenComparing(Granted::amount))
                        .toList();
                add(sharer, pool, sum, sorted);
            }
            if (member.hasTotal()) {
                compared.add(new GrantedInAll(member.id(), member.total(), sum));
            }
        }
        var rule = pool.totalsFollowedBy();
        pool.show(rule == null ? List.of() : OrderOfTotals.against(compared, rule));
    }

    private void byDepartment(Pool pool) {
        var departments = new TreeMap<String, List<Sharer>>();
        for (var sharer : pool.sharers()) {
            var department = member(sharer).department();
            if (department.isEmpty()) {
                problems.add(Problem.at(
                        "members[" + sharer.member() + "].department", new PoolsProblem.DepartmentNeeded(pool.code())));
            }
            departments.computeIfAbsent(department, name -> new ArrayList<>()).add(sharer);
        }
        var keys = departments.keySet().stream()
                .map(name -> new Division.Key(name, BigDecimal.ONE))
                .toList();
        var amounts = Division.of(pool.amount(), keys);
        var index = 0;
        for (var sharers : departments.values()) {
            divide(pool, amounts.get(index++), sharers);
        }
    }

    private void divide(Pool pool, BigDecimal amount, List<Sharer> sharers) {
        var keys = sharers.stream()
                .map(sharer -> new Division.Key(member(sharer).id(), key(sharer)))
                .toList();
        if (keys.stream().allMatch(key -> key.value().signum() == 0)) {
            refuse(
                    pool,
                    new PoolsProblem.NobodyShares(
                            pool.code(), pool.amount().toPlainString(), pool.filledBy(), sharedBy(pool)));
            return;
        }
        var amounts = Division.of(amount, keys);
        for (var i = 0; i < amounts.size(); i++) {
            add(sharers.get(i), pool, amounts.get(i), List.of());
        }
    }

    private void add(Sharer sharer, Pool pool, BigDecimal amount, List<Granted> because) {
        var share = sharer.share();
        parts.computeIfAbsent(sharer.member(), member -> new ArrayList<>())
                .add(new Part(
                        pool.code(),
                        amount,
                        how(share.conclusion().manner()),
                        share.rule().name(),
                        share.rule().clauses(),
                        because));
    }

    /** The word of the answer for a manner. */
    static String how(Manner manner) {
        return manner.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private BigDecimal key(Sharer sharer) {
        var share = sharer.share().conclusion();
        var key = share.times();
        for (var factor : share.by()) {
            key = key.multiply(value(factor, member(sharer)));
        }
        return Exact.plain(key);
    }

    private static BigDecimal value(Factor factor, Participant member) {
        return switch (factor) {
            case TOTAL -> member.total();
            case COEFFICIENT -> member.coefficient();
            case BASE -> member.base();
            case FLOATING -> member.floating();
        };
    }

    private Participant member(Sharer sharer) {
        return settlement.members().get(sharer.member());
    }

    private void refuse(Pool pool, Statement why) {
        problems.add(Problem.at("pools." + pool.code(), why));
    }

    /** The rule by which a pool is shared. */
    private static String sharedBy(Pool pool) {
        return pool.sharers().get(0).share().rule().name();
    }

    /** Whether a part came of a pool that was divided equally (S2-11). */
    static boolean isEqual(Part part) {
        return part.how().equals(how(Settled.Manner.EQUALLY));
    }
}
