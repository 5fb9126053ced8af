package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SchemeReader;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Period;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Stage;

/**
 * What rules of settlement say of pools, for each kind of period: money that comes and cannot go, and shares of none.
 *
 * <p>Nothing is settled for it: whether somebody takes part for whom a rule gives a share only a settlement can tell.
 */
final class PoolFlows {
    private static final int YEAR = 2026;

    private final Scheme scheme;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<Statement> told = new HashSet<>();

    private PoolFlows(Scheme scheme) {
        this.scheme = scheme;
    }

    static List<Flaw> of(Scheme scheme, List<Rule> rules) {
        var settling =
                rules.stream().filter(rule -> rule.stage() == Stage.SETTLEMENT).toList();
        if (settling.isEmpty()) {
            return Money.of(scheme, settling);
        }
        var all = new PoolFlows(scheme);
        var splits = new PoolSplits(scheme);
        var mentioned = new TreeSet<String>();
        for (var unit : scheme.periods()) {
            var period = new Period(unit, YEAR, 1);
            var said = PoolConclusion.all(settling, period);
            all.flaws.addAll(splits.flaws(said, period));
            all.flows(said, unit);
            all.granting(said, unit);
            said.forEach(each -> mentioned.addAll(each.pools()));
        }
        all.unused(mentioned);
        all.flaws.addAll(Money.of(scheme, settling));
        return all.flaws;
    }

    private void unused(Set<String> mentioned) {
        scheme.settlement().pools().keySet().stream()
                .filter(pool -> !mentioned.contains(pool))
                .forEach(pool -> flaws.add(
                        new Flaw(Place.file(SchemeReader.FILE), "", new PoolProblem.PoolNotUsed(pool).message())));
    }

    /** The pools that get something, those that give everything away, and those whose money somebody may grant. */
    private record Pools(Set<String> filled, Set<String> emptied, Set<String> granting) {
        void add(Settled conclusion) {
            if (conclusion instanceof Settled.Receipt receipt) {
                filled.add(receipt.pool());
            } else if (conclusion instanceof Settled.Split split) {
                filled.add(split.into());
                emptied.add(split.pool());
            } else if (conclusion instanceof Settled.PoolShare share) {
                emptied.add(share.pool());
            } else if (conclusion instanceof Settled.Giver giver) {
                granting.add(giver.pool());
            }
        }

        List<PoolProblem> wrongWith(Settled conclusion) {
            if (conclusion instanceof Settled.Receipt receipt) {
                return neverDivided(receipt.pool());
            }
            if (conclusion instanceof Settled.Split split) {
                var wrong = new ArrayList<>(neverDivided(split.into()));
                wrong.addAll(neverFilled(split.pool()));
                return wrong;
            }
            return conclusion instanceof Settled.PoolShare share ? wrongWith(share) : List.of();
        }

        private List<PoolProblem> wrongWith(Settled.PoolShare share) {
            var ungranted = share.manner() == Settled.Manner.GRANTED && !granting.contains(share.pool());
            return ungranted && filled.contains(share.pool())
                    ? List.of(new PoolProblem.PoolNeverGranted(share.pool()))
                    : neverFilled(share.pool());
        }

        private List<PoolProblem> neverDivided(String pool) {
            return emptied.contains(pool) ? List.of() : List.of(new PoolProblem.PoolNeverDivided(pool));
        }

        private List<PoolProblem> neverFilled(String pool) {
            return filled.contains(pool) ? List.of() : List.of(new PoolProblem.PoolNeverFilled(pool));
        }
    }

    private void flows(List<PoolConclusion> said, PeriodUnit unit) {
        var pools = new Pools(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        scheme.settlement().pools().values().stream()
                .filter(SettlementTerms.Pool::undivided)
                .forEach(pool -> pools.emptied().add(pool.code()));
        said.forEach(each -> pools.add(each.conclusion()));
        for (var each : said) {
            pools.wrongWith(each.conclusion()).forEach(problem -> say(each, problem, unit));
        }
    }

    /** Who may grant of a pool needs somebody who may have it. */
    private void granting(List<PoolConclusion> said, PeriodUnit unit) {
        for (var each : said) {
            if (each.conclusion() instanceof Settled.Giver giver
                    && said.stream().noneMatch(other -> grants(other, giver))) {
                say(each, new MoneyProblem.NobodyToGrant(giver.pool()), unit);
            }
        }
    }

    private static boolean grants(PoolConclusion said, Settled.Giver giver) {
        return said.conclusion() instanceof Settled.PoolShare share
                && share.manner() == Settled.Manner.GRANTED
                && share.pool().equals(giver.pool());
    }

    /** Once for each pool and sentence: the first kind of period shows it. */
    private void say(PoolConclusion each, Statement what, PeriodUnit unit) {
        if (told.add(what)) {
            var message = what.message().example(unit.code());
            flaws.add(new Flaw(each.expression().place(), each.rule().name(), message));
        }
    }
}
