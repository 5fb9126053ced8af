package org.plumbline.engine.settlement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.FlawedRules;

/** The order in which money flows: every pool after those that give to it. */
final class PoolOrder {
    private final Map<String, Pool> pools;
    private final Set<String> done = new HashSet<>();
    private final List<Pool> ordered = new ArrayList<>();

    PoolOrder(Map<String, Pool> pools) {
        this.pools = pools;
    }

    /** All of them; throws where one gives, by whatever way, to itself. */
    List<Pool> all() {
        pools.values().forEach(pool -> visit(pool, new ArrayList<>()));
        return ordered;
    }

    private void visit(Pool pool, List<String> way) {
        if (way.contains(pool.code())) {
            throw circle(pool, way.subList(way.indexOf(pool.code()), way.size()));
        }
        if (!done.add(pool.code())) {
            return;
        }
        way.add(pool.code());
        for (var split : pool.splits()) {
            var next = pools.get(split.conclusion().into());
            visit(Objects.requireNonNull(next), way);
        }
        way.remove(way.size() - 1);
        ordered.add(0, pool);
    }

    private static FlawedRules circle(Pool pool, List<String> way) {
        var rule = pool.splits().get(0).rule();
        var circle = String.join(" → ", way) + " → " + pool.code();
        return new FlawedRules(
                List.of(new Flaw(rule.place(), rule.name(), new PoolsProblem.PoolCircle(circle).message())));
    }
}
