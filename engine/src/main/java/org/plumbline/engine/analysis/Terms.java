package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern.Match;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Settled;

/** Instalments that are none, days that are not in the cycle, and receipts that always come to nothing. */
record Terms(CycleFacts facts) {
    List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        for (var rule : facts.rules()) {
            var alone = new CycleFacts(facts.scheme(), facts.period(), List.of(rule));
            var matches = alone.matches(rule, List.of());
            for (var expression : matches.isEmpty() ? List.<ConclusionExpression>of() : rule.conclusions()) {
                problem(expression, matches)
                        .ifPresent(what -> flaws.add(new Flaw(expression.place(), rule.name(), what.message())));
            }
        }
        return flaws;
    }

    private Optional<MoneyProblem> problem(ConclusionExpression expression, List<Match> matches) {
        var first = expression.conclude(matches.get(0).named());
        if (first instanceof Settled.Receipt receipt) {
            return matches.stream().allMatch(match -> isNothing(expression.conclude(match.named())))
                    ? Optional.of(new MoneyProblem.ReceivesNothing(receipt.pool()))
                    : Optional.empty();
        }
        if (first instanceof Settled.Instalments instalments && instalments.parts() < 1) {
            return Optional.of(new MoneyProblem.NoInstalments(instalments.item(), instalments.parts()));
        }
        return first instanceof Settled.Scheduled scheduled ? noSuchDays(scheduled) : Optional.empty();
    }

    private static boolean isNothing(Conclusion conclusion) {
        return conclusion instanceof Settled.Receipt receipt && receipt.amount().signum() == 0;
    }

    private Optional<MoneyProblem> noSuchDays(Settled.Scheduled scheduled) {
        var days = days(facts.period().unit());
        var sound = scheduled.first() >= 1 && scheduled.first() <= scheduled.last() && scheduled.last() <= days;
        return sound
                ? Optional.empty()
                : Optional.of(
                        new MoneyProblem.NoSuchDays(scheduled.action(), scheduled.first(), scheduled.last(), days));
    }

    /** The most working days that there can be. */
    private static int days(PeriodUnit unit) {
        return switch (unit) {
            case MONTH -> 31;
            case QUARTER -> 92;
            case YEAR -> 366;
        };
    }
}
