package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Period;

/** What rules of settlement would pay, for each kind of period: the amounts themselves, held against one another. */
final class Money {
    private static final int YEAR = 2026;

    private Money() {}

    static List<Flaw> of(Scheme scheme, List<Rule> rules) {
        var flaws = new ArrayList<Flaw>();
        var told = new HashSet<String>();
        for (var unit : scheme.periods()) {
            var period = new Period(unit, YEAR, 1);
            var possible =
                    rules.stream().filter(rule -> rule.isPossibleIn(period)).toList();
            for (var flaw : flaws(new CycleFacts(scheme, period, possible))) {
                if (told.add(flaw.rule() + flaw.message().statement())) {
                    flaws.add(flaw);
                }
            }
        }
        return flaws;
    }

    private static List<Flaw> flaws(CycleFacts facts) {
        var flaws = new ArrayList<>(new Terms(facts).flaws());
        flaws.addAll(Bands.of(facts));
        flaws.addAll(Parts.of(facts));
        flaws.addAll(Levels.of(facts));
        flaws.addAll(Shares.of(facts));
        flaws.addAll(Receipts.of(facts));
        flaws.addAll(Lapses.of(facts));
        return flaws;
    }
}
