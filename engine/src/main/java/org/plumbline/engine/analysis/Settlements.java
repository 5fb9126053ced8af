package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.engine.settlement.PoolsProblem;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Department;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Member;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Manner;
import org.plumbline.rules.Stage;

/**
 * What rules of settlement say of pools, for each kind of period: money that comes and cannot go, and shares of none.
 *
 * <p>Nothing is settled for it: whether somebody takes part for whom a rule gives a share only a settlement can tell.
 */
final class Settlements {
    private static final int YEAR = 2026;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final List<Said> said = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> undivided = new TreeSet<>();
    private final Set<String> found = new TreeSet<>();
    private final Set<String> uneven = new TreeSet<>();
    private final Set<Statement> told = new HashSet<>();

    /** What a rule says of a pool, and where. */
    private record Said(Rule rule, ConclusionExpression expression, Settled conclusion) {}

    private Settlements(Scheme scheme) {
        scheme.settlement().pools().values().stream()
                .filter(SettlementTerms.Pool::undivided)
                .forEach(pool -> undivided.add(pool.code()));
    }

    static List<Flaw> of(Scheme scheme, List<Rule> rules) {
        var all = new Settlements(scheme);
        var settling =
                rules.stream().filter(rule -> rule.stage() == Stage.SETTLEMENT).toList();
        var mentioned = new TreeSet<String>();
        for (var unit : scheme.periods()) {
            all.said.clear();
            var period = new Period(unit, YEAR, 1);
            settling.stream().filter(rule -> rule.isPossibleIn(period)).forEach(rule -> all.read(rule, period));
            all.parts(unit);
            all.givenTwice(scheme, period);
            all.flows(unit);
            all.granting(unit);
            all.said.forEach(each -> mentioned.addAll(pools(each.conclusion())));
        }
        for (var pool : settling.isEmpty()
                ? Set.<String>of()
                : scheme.settlement().pools().keySet()) {
            if (!mentioned.contains(pool)) {
                all.flaws.add(new Flaw(Place.file(SchemeReader.FILE), "", new PoolProblem.PoolNotUsed(pool).message()));
            }
        }
        all.flaws.addAll(Money.of(scheme, settling));
        return all.flaws;
    }

    private void read(Rule rule, Period period) {
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            if (pattern.name() != null) {
                named.put(pattern.name(), sample(pattern, period));
            }
        }
        for (var expression : rule.conclusions()) {
            if (expression.conclude(named) instanceof Settled settled) {
                said.add(new Said(rule, expression, settled));
            }
        }
    }

    private static Fact sample(Pattern pattern, Period period) {
        if (pattern.type() == Figure.class) {
            return new Figure("", BigDecimal.ONE, period);
        }
        if (pattern.type() == Achievement.class) {
            return new Achievement("", "", "", "", period);
        }
        if (pattern.type() == Member.class) {
            return new Member("", "", "", 1, Member.STAYING, "", BigDecimal.ONE, BigDecimal.ONE, Set.of(), period);
        }
        return pattern.type() == Department.class ? new Department("", 1, Map.of(), period) : new Cycle(0, period);
    }

    private static List<String> pools(Settled settled) {
        if (settled instanceof Settled.Receipt receipt) {
            return List.of(receipt.pool());
        }
        if (settled instanceof Settled.Split split) {
            return List.of(split.pool(), split.into());
        }
        if (settled instanceof Settled.Lapse lapse) {
            return List.of(lapse.pool());
        }
        return settled instanceof Settled.Share share ? List.of(share.pool()) : List.of();
    }

    /** What one rule gives away of a pool is all that is given: no other rule may add to it. */
    private void parts(PeriodUnit unit) {
        var percents = new LinkedHashMap<Rule, Map<String, BigDecimal>>();
        for (var each : said) {
            if (each.conclusion() instanceof Settled.Split split) {
                percents.computeIfAbsent(each.rule(), rule -> new LinkedHashMap<>())
                        .merge(split.pool(), split.percent(), BigDecimal::add);
            }
        }
        percents.forEach((rule, pools) -> pools.forEach((pool, percent) -> {
            if (percent.compareTo(WHOLE) != 0 && uneven.add(pool)) {
                say(rule.place(), rule, new PoolsProblem.SplitsNot100(pool, percent.toPlainString()).message(), unit);
            }
        }));
    }

    private void givenTwice(Scheme scheme, Period period) {
        var splits = said.stream()
                .filter(each -> each.conclusion() instanceof Settled.Split)
                .toList();
        for (var i = 0; i < splits.size(); i++) {
            var one = splits.get(i);
            var pool = pools(one.conclusion()).get(0);
            for (var other : splits.subList(i + 1, splits.size())) {
                if (!other.rule().equals(one.rule())
                        && pools(other.conclusion()).get(0).equals(pool)
                        && !found.contains(twice(pool, one.rule(), other.rule()))) {
                    Overlap.of(scheme, period, one.rule(), other.rule())
                            .ifPresent(figures -> givenTwice(
                                    pool,
                                    one.rule(),
                                    other.rule(),
                                    period.unit().code() + " " + figures));
                }
            }
        }
    }

    private static String twice(String pool, Rule one, Rule other) {
        return "split-twice " + pool + " " + one.name() + " " + other.name();
    }

    private void givenTwice(String pool, Rule one, Rule other, String example) {
        if (found.add(twice(pool, one, other))) {
            var message = new PoolProblem.SplitTwice(pool, one.name(), one.place()).message();
            flaws.add(new Flaw(other.place(), other.name(), message.example(example.strip())));
        }
    }

    /** Who may grant of a pool needs somebody who may have it. */
    private void granting(PeriodUnit unit) {
        for (var each : said) {
            if (each.conclusion() instanceof Settled.Giver giver
                    && said.stream().noneMatch(other -> grants(other, giver))) {
                say(each, new MoneyProblem.NobodyToGrant(giver.pool()), unit);
            }
        }
    }

    private static boolean grants(Said said, Settled.Giver giver) {
        return said.conclusion() instanceof Settled.Share share
                && share.manner() == Manner.GRANTED
                && share.pool().equals(giver.pool());
    }

    private void flows(PeriodUnit unit) {
        var filled = new TreeSet<String>();
        var emptied = new TreeSet<>(undivided);
        var granting = new TreeSet<String>();
        for (var each : said) {
            if (each.conclusion() instanceof Settled.Receipt receipt) {
                filled.add(receipt.pool());
            } else if (each.conclusion() instanceof Settled.Split split) {
                filled.add(split.into());
                emptied.add(split.pool());
            } else if (each.conclusion() instanceof Settled.Share share) {
                emptied.add(share.pool());
            } else if (each.conclusion() instanceof Settled.Giver giver) {
                granting.add(giver.pool());
            }
        }
        for (var each : said) {
            if (each.conclusion() instanceof Settled.Receipt receipt && !emptied.contains(receipt.pool())) {
                say(each, new PoolProblem.PoolNeverDivided(receipt.pool()), unit);
            } else if (each.conclusion() instanceof Settled.Split split) {
                if (!emptied.contains(split.into())) {
                    say(each, new PoolProblem.PoolNeverDivided(split.into()), unit);
                }
                if (!filled.contains(split.pool())) {
                    say(each, new PoolProblem.PoolNeverFilled(split.pool()), unit);
                }
            } else if (each.conclusion() instanceof Settled.Share share) {
                if (!filled.contains(share.pool())) {
                    say(each, new PoolProblem.PoolNeverFilled(share.pool()), unit);
                } else if (share.manner() == Manner.GRANTED && !granting.contains(share.pool())) {
                    say(each, new PoolProblem.PoolNeverGranted(share.pool()), unit);
                }
            }
        }
    }

    private void say(Said each, Statement what, PeriodUnit unit) {
        say(each.expression().place(), each.rule(), what.message(), unit);
    }

    /** Once for each pool and sentence: the first kind of period shows it. */
    private void say(Place place, Rule rule, Message message, PeriodUnit unit) {
        if (told.add(message.statement())) {
            flaws.add(new Flaw(place, rule.name(), message.example(unit.code())));
        }
    }
}
