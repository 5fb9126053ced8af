package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.problem.Flaw;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Event;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Measurement;

/** Conclusions that add or give nothing: points of 0, and awards that are 0 whatever the event says. */
record ZeroAmounts(Appraisee appraisee) {
    List<Flaw> in(List<Rule> rules) {
        var flaws = new ArrayList<Flaw>();
        for (var rule : rules) {
            var facts = facts(rule);
            for (var expression : rule.conclusions()) {
                if (isNothing(expression.conclude(facts))) {
                    flaws.add(
                            new Flaw(expression.place(), rule.name(), new RuleEffectProblem.NothingGiven().message()));
                }
            }
        }
        return flaws;
    }

    /** A fact for each name of a rule. */
    private Map<String, Fact> facts(Rule rule) {
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            if (pattern.name() != null) {
                named.put(pattern.name(), fact(pattern.type()));
            }
        }
        return named;
    }

    /** A fact of a kind, an event with an amount. */
    private Fact fact(Class<? extends Fact> kind) {
        return kind == Event.class ? event() : new Measurement("", "", BigDecimal.ONE, 1, appraisee);
    }

    private Event event() {
        var day = appraisee.period().first();
        return new Event("1", "", "", Event.Status.SUBSTANTIATED, day, 1, BigDecimal.ONE, appraisee);
    }

    private static boolean isNothing(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Adjustment adjustment) {
            var limit = adjustment.limit();
            return adjustment.points().signum() == 0 || (limit != null && limit.signum() == 0);
        }
        return conclusion instanceof Conclusion.Award award && award.amount().signum() == 0;
    }
}
