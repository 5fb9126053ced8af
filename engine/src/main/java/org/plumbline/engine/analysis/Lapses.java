package org.plumbline.engine.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Settled.Lapse;

/** Pools of which nothing is paid where a balance is high, and all where it is a loss (S2-12). */
record Lapses(CycleFacts facts) {
    static List<Flaw> of(CycleFacts facts) {
        var lapses = new Lapses(facts);
        return facts.rules().stream()
                .filter(rule -> rule.concludes().contains(Lapse.class))
                .flatMap(rule -> lapses.in(rule).stream())
                .toList();
    }

    private Optional<Flaw> in(Rule rule) {
        var conclusion = rule.conclusions().stream()
                .filter(expression -> expression.conclude(Map.of()) instanceof Lapse)
                .findFirst();
        return conclusion.flatMap(expression -> figures()
                .filter(figure -> figure.range().least().signum() < 0)
                .filter(figure -> isTurned(rule, figure))
                .map(figure -> {
                    var pool = ((Lapse) expression.conclude(Map.of())).pool();
                    var what = new MoneyWarning.LapsesWhenMore(pool, figure.code());
                    return new Flaw(rule.place(), rule.name(), what.message());
                })
                .findFirst());
    }

    private Stream<SettlementTerms.Figure> figures() {
        return facts.scheme().settlement().figures().values().stream()
                .filter(figure -> !figure.ofDepartments()
                        && figure.periods().contains(facts.period().unit()));
    }

    private boolean isTurned(Rule rule, SettlementTerms.Figure figure) {
        return rule.patterns().stream()
                .filter(pattern -> pattern.type() == Figure.class)
                .anyMatch(pattern -> holds(pattern, figure, true) && !holds(pattern, figure, false));
    }

    private boolean holds(Pattern pattern, SettlementTerms.Figure figure, boolean most) {
        var value = most ? figure.range().greatest() : figure.range().least();
        return pattern.condition().holds(new Figure(figure.code(), value, facts.period()), Map.of());
    }
}
