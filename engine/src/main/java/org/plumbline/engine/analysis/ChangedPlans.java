package org.plumbline.engine.analysis;

import java.util.List;
import java.util.Set;
import org.plumbline.engine.limits.NamedValues;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;

/** Appraisals that differ in what happened, in history and in pay, as far as rules of curves and weights look at them. */
record ChangedPlans(Deciding deciding, ExampleAppraisals examples) {
    private static final Set<Class<? extends Conclusion>> OF_PLANS =
            Set.of(Conclusion.Scoring.class, Conclusion.DimensionWeight.class, Conclusion.IndicatorWeight.class);

    void decide() {
        var where = deciding.position().name();
        deciding.decide(examples.at(Level.MIDDLING), where);
        deciding.decide(examples.withoutOptional(Level.MIDDLING), where);
        var rules = deciding.position().rules().stream()
                .filter(rule -> rule.concludes().stream().anyMatch(OF_PLANS::contains))
                .toList();
        var possible = new PossibleFacts(deciding.scheme(), NamedValues.of(rules), deciding.curves());
        for (var kind : List.of(Event.class, History.class, Compensation.class)) {
            if (rules.stream().anyMatch(rule -> rule.looksAt().contains(kind))) {
                possible.of(kind, deciding.position()).forEach(this::decideWith);
            }
        }
    }

    private void decideWith(Fact fact) {
        var usual = examples.at(Level.MIDDLING);
        var where = deciding.position().name() + ", ";
        if (fact instanceof Event event) {
            deciding.decide(ExampleAppraisals.with(usual, List.of(event)), where + EventText.of(event));
        } else if (fact instanceof History history) {
            var pay = UsualPay.usual(deciding.scheme(), deciding.position());
            deciding.decide(ExampleAppraisals.with(usual, history, pay), where + "history.months " + history.months());
        } else if (fact instanceof Compensation pay) {
            deciding.decide(
                    ExampleAppraisals.with(usual, usual.history(), pay),
                    where + "compensation.base " + pay.base().toPlainString());
        }
    }
}
