package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.settlement.SettlementDecision.Granted;
import org.plumbline.engine.settlement.SettlementDecision.GrantedInAll;
import org.plumbline.engine.settlement.SettlementDecision.Part;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Manner;

/** Divides each pool among those who share it; what has nobody is a problem, and never silently nobody's. */
final class Sharing {
    private static final int MOST_NAMED = 5;

    private final Grants grants;
    private final List<Problem> problems;
    private final Map<Integer, List<Part>> parts = new HashMap<>();

    Sharing(Grants grants, List<Problem> problems) {
        this.grants = grants;
        this.problems = problems;
    }

    /** The parts of each member, by the index in the settlement, in the order of the pools. */
    Map<Integer, List<Part>> among(Pools pools) {
        for (var pool : pools.all()) {
            if (!pool.sharers().isEmpty()) {
                OneManner.check(pool);
                share(pool);
            } else if (pool.splits().isEmpty() && pool.amount().signum() > 0) {
                var amount = pool.amount().toPlainString();
                refuse(pool, new PoolsProblem.PoolUndivided(pool.code(), amount, pool.filledBy()));
            }
        }
        grants.refuseOthers(pools);
        return parts;
    }

    private void share(Pool pool) {
        var manner = pool.sharers().get(0).manner();
        if (manner == Manner.GRANTED) {
            granted(pool);
        } else if (pool.amount().signum() == 0) {
            return;
        } else if (manner == Manner.WHOLE && pool.sharers().size() > 1) {
            var members =
                    pool.sharers().stream().map(Sharer::id).limit(MOST_NAMED).toList();
            var amount = pool.amount().toPlainString();
            var named = String.join(", ", members);
            refuse(pool, new PoolsProblem.PoolWholeTwice(pool.code(), amount, sharedBy(pool), named));
        } else if (pool.betweenDepartments()) {
            byDepartment(pool);
        } else {
            divide(pool, pool.amount(), pool.sharers());
        }
    }

    private void granted(Pool pool) {
        var mayHave = new LinkedHashSet<String>();
        pool.sharers().forEach(sharer -> mayHave.add(sharer.id()));
        var granted = grants.of(pool, mayHave);
        var compared = new ArrayList<GrantedInAll>();
        for (var sharer : pool.sharers()) {
            var sum = granted(pool, sharer, granted.getOrDefault(sharer.id(), List.of()));
            if (sharer.member().hasTotal()) {
                compared.add(new GrantedInAll(sharer.id(), sharer.member().total(), sum));
            }
        }
        var rule = pool.totalsFollowedBy();
        pool.show(rule == null ? List.of() : OrderOfTotals.against(compared, rule));
    }

    /** Adds what one member was granted; the sum of it. */
    private BigDecimal granted(Pool pool, Sharer sharer, List<Granted> granted) {
        var nothing = BigDecimal.ZERO.setScale(pool.amount().scale());
        var sum = granted.stream().map(Granted::amount).reduce(nothing, BigDecimal::add);
        if (!granted.isEmpty()) {
            var sorted = granted.stream()
                    .sorted(Comparator.comparing(Granted::by).thenComparing(Granted::amount))
                    .toList();
            add(sharer, pool, sum, sorted);
        }
        return sum;
    }

    private void byDepartment(Pool pool) {
        var departments = departments(pool);
        var keys = departments.keySet().stream()
                .map(name -> new Division.ShareKey(name, BigDecimal.ONE))
                .toList();
        var amounts = Division.of(pool.amount(), keys);
        var index = 0;
        for (var sharers : departments.values()) {
            divide(pool, amounts.get(index++), sharers);
        }
    }

    private SortedMap<String, List<Sharer>> departments(Pool pool) {
        var departments = new TreeMap<String, List<Sharer>>();
        for (var sharer : pool.sharers()) {
            var department = sharer.member().department();
            if (department.isEmpty()) {
                var path = "members[" + sharer.index() + "].department";
                problems.add(Problem.at(path, new PoolsProblem.DepartmentNeeded(pool.code())));
            }
            departments.computeIfAbsent(department, name -> new ArrayList<>()).add(sharer);
        }
        return departments;
    }

    private void divide(Pool pool, BigDecimal amount, List<Sharer> sharers) {
        var keys = sharers.stream()
                .map(sharer -> new Division.ShareKey(sharer.id(), sharer.key()))
                .toList();
        if (keys.stream().allMatch(key -> key.value().signum() == 0)) {
            var all = pool.amount().toPlainString();
            refuse(pool, new PoolsProblem.NobodyShares(pool.code(), all, pool.filledBy(), sharedBy(pool)));
            return;
        }
        var amounts = Division.of(amount, keys);
        for (var i = 0; i < amounts.size(); i++) {
            add(sharers.get(i), pool, amounts.get(i), List.of());
        }
    }

    private void add(Sharer sharer, Pool pool, BigDecimal amount, List<Granted> because) {
        var share = sharer.share();
        parts.computeIfAbsent(sharer.index(), member -> new ArrayList<>())
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
