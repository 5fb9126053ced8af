package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.engine.rule.ConclusionExpression;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Bounds.Bound;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Settled.Receipt;

/** What a rule puts into a pool for one fact, such as a figure or an achievement, and for nothing beside it. */
record Receiving(Rule rule, Pattern pattern, ConclusionExpression expression) {
    /** Those of rules that look at one such fact each, of the whole of it. */
    static List<Receiving> of(List<Rule> rules, Class<? extends Fact> kind) {
        return all(rules, kind).filter(each -> !each.ofPart()).toList();
    }

    /** Those of a part of a figure, from one amount to another. */
    static List<Receiving> ofParts(List<Rule> rules) {
        return all(rules, Figure.class).filter(Receiving::ofPart).toList();
    }

    private static Stream<Receiving> all(List<Rule> rules, Class<? extends Fact> kind) {
        return rules.stream()
                .filter(rule -> rule.concludes().contains(Receipt.class))
                .flatMap(rule -> looked(rule, kind)
                        .flatMap(pattern -> rule.conclusions().stream()
                                .map(conclusion -> new Receiving(rule, pattern, conclusion))));
    }

    /** The one pattern that a rule looks at beside the cycle, where it is of that kind. */
    private static Stream<Pattern> looked(Rule rule, Class<? extends Fact> kind) {
        var patterns = rule.patterns().stream()
                .filter(pattern -> pattern.type() != Cycle.class)
                .toList();
        return patterns.size() == 1
                ? patterns.stream().filter(pattern -> pattern.type() == kind && pattern.presence() == Presence.EACH)
                : Stream.of();
    }

    private boolean ofPart() {
        return expression.bounding(Bound.PART_OF_A_FIGURE).isPresent();
    }

    boolean fires(Fact fact) {
        return pattern.type() == fact.getClass() && pattern.condition().holds(fact, Map.of());
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
