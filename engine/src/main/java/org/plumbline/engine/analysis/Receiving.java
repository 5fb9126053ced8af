package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Bounds.Bound;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Settled.Receipt;

/** What a rule puts into a pool for one fact, such as a figure or an achievement, and for nothing beside it. */
record Receiving(Rule rule, Pattern pattern, ConclusionExpression expression) {
    /** Those of rules that look at one such fact each. */
    static List<Receiving> of(List<Rule> rules, Class<? extends Fact> kind) {
        var all = new ArrayList<Receiving>();
        for (var rule : rules) {
            var patterns = rule.patterns().stream()
                    .filter(pattern -> pattern.type() != Cycle.class)
                    .toList();
            if (patterns.size() == 1
                    && patterns.get(0).type() == kind
                    && patterns.get(0).presence() == Presence.EACH
                    && rule.concludes().contains(Receipt.class)) {
                rule.conclusions().stream()
                        .filter(conclusion ->
                                conclusion.bounding(Bound.PART_OF_A_FIGURE).isEmpty())
                        .forEach(conclusion -> all.add(new Receiving(rule, patterns.get(0), conclusion)));
            }
        }
        return all;
    }

    boolean fires(Fact fact) {
        return pattern.condition().holds(fact, Map.of());
    }

    /** The pool it fills; empty where the conclusion fills none. */
    String pool(Fact fact) {
        return conclude(fact) instanceof Receipt receipt ? receipt.pool() : "";
    }

    BigDecimal amount(Fact fact) {
        return conclude(fact) instanceof Receipt receipt ? receipt.amount() : BigDecimal.ZERO;
    }

    private Object conclude(Fact fact) {
        return expression.conclude(pattern.name() == null ? Map.of() : Map.of(pattern.name(), fact));
    }
}
