package org.plumbline.engine.analysis;

import java.util.List;
import java.util.Optional;
import org.plumbline.engine.Engine;
import org.plumbline.engine.limits.Curves;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.rules.Outcome;

/** The rules that an engine judges by, who is appraised by them, and what grades and pay they come to. */
record AnalysedRules(Engine engine, List<Position> positions, Curves curves, Totals totals, Outcomes outcomes) {
    /** Empty where nobody is appraised by anything. */
    static Optional<AnalysedRules> of(Engine engine) {
        var rules = engine.rules().rules();
        var positions = Position.all(engine, NamedValues.of(rules));
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        var curves = Curves.of(engine.scheme(), rules);
        var totals = Totals.of(engine, positions, curves);
        return Optional.of(
                new AnalysedRules(engine, positions, curves, totals, Outcomes.of(engine, totals, positions)));
    }

    List<Rule> rules() {
        return engine.rules().rules();
    }

    Scheme scheme() {
        return engine.scheme();
    }

    /** The facts that some rules can tell apart. */
    FactsToTry factsFor(List<Rule> some) {
        return new FactsToTry(new PossibleFacts(engine.scheme(), NamedValues.of(some), curves), outcomes);
    }

    /** Positions of the same key are the same to a rule. */
    String keyOf(Position position, Rule rule) {
        var ended = rule.looksAt().contains(Outcome.class) ? totals.key(position) : "";
        return position.keyOf(NamedValues.of(List.of(rule)).departments()) + ended;
    }
}
