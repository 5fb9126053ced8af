package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.PoolsProblem;
import org.plumbline.rules.Period;
import org.plumbline.rules.Settled;

/** What one rule gives away of a pool is all that is given: no other rule may add to it. */
final class PoolSplits {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final Set<String> uneven = new TreeSet<>();
    private final Set<List<String>> givenTwice = new HashSet<>();

    PoolSplits(Scheme scheme) {
        this.scheme = scheme;
    }

    /** What has not been said of a kind of period before. */
    List<Flaw> flaws(List<PoolConclusion> said, Period period) {
        var splits = said.stream()
                .filter(each -> each.conclusion() instanceof Settled.Split)
                .toList();
        var flaws = new ArrayList<>(uneven(splits, period));
        for (var i = 0; i < splits.size(); i++) {
            for (var other : splits.subList(i + 1, splits.size())) {
                givenTwice(splits.get(i), other, period).ifPresent(flaws::add);
            }
        }
        return flaws;
    }

    private List<Flaw> uneven(List<PoolConclusion> splits, Period period) {
        var percents = new LinkedHashMap<Rule, Map<String, BigDecimal>>();
        for (var each : splits) {
            var split = (Settled.Split) each.conclusion();
            percents.computeIfAbsent(each.rule(), rule -> new LinkedHashMap<>())
                    .merge(split.pool(), split.percent(), BigDecimal::add);
        }
        var flaws = new ArrayList<Flaw>();
        percents.forEach((rule, pools) -> pools.forEach((pool, percent) -> {
            if (percent.compareTo(WHOLE) != 0 && uneven.add(pool)) {
                var message = new PoolsProblem.SplitsNot100(pool, percent.toPlainString()).message();
                flaws.add(new Flaw(
                        rule.place(), rule.name(), message.example(period.unit().code())));
            }
        }));
        return flaws;
    }

    private Optional<Flaw> givenTwice(PoolConclusion one, PoolConclusion other, Period period) {
        var pool = one.pools().get(0);
        var rule = one.rule();
        var twice = List.of(pool, rule.name(), other.rule().name());
        if (other.rule().equals(rule) || !other.pools().get(0).equals(pool) || givenTwice.contains(twice)) {
            return Optional.empty();
        }
        return Overlap.of(scheme, period, rule, other.rule()).map(figures -> {
            givenTwice.add(twice);
            var message = new PoolProblem.SplitTwice(pool, rule.name(), rule.place()).message();
            var example = (period.unit().code() + " " + figures).strip();
            return new Flaw(other.rule().place(), other.rule().name(), message.example(example));
        });
    }
}
