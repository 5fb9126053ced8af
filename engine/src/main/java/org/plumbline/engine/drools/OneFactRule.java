package org.plumbline.engine.drools;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.model.Channel;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Drools;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;
import org.drools.model.patterns.CompositePatterns;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.rules.Conclusion;
import org.plumbline.rules.Fact;

/** A rule that looks at one fact: it needs no working memory, so that what Drools compiled of it is asked directly. */
final class OneFactRule {
    private final Rule rule;
    private final Class<? extends Fact> looksAt;
    private final List<Predicate1<Object>> tests;
    private final Consequence consequence;
    /** What it concludes whatever the fact is; drawn once where the conclusions do not speak of the fact. */
    private final List<Finding<?>> always;

    private OneFactRule(Rule rule, Pattern<?> pattern, List<Predicate1<Object>> tests, Consequence consequence) {
        this.rule = rule;
        this.looksAt = pattern.getPatternVariable().getType().asSubclass(Fact.class);
        this.tests = List.copyOf(tests);
        this.consequence = consequence;
        this.always = consequence.getVariables().length == 0 ? findings(List.of()) : List.of();
    }

    /** Empty where the rule joins facts, or asks for the absence of one. */
    static Optional<OneFactRule> of(Rule rule, org.drools.model.Rule compiled) {
        var conditions = ((CompositePatterns) compiled.getView())
                .getSubConditions().stream()
                        .filter(condition -> condition.getType() != Condition.Type.CONSEQUENCE)
                        .toList();
        var tests = new ArrayList<Predicate1<Object>>();
        return conditions.size() == 1
                        && conditions.get(0).getType() == Condition.Type.PATTERN
                        && conditions.get(0) instanceof Pattern<?> pattern
                        && collect(pattern.getConstraint(), tests)
                ? Optional.of(new OneFactRule(rule, pattern, tests, compiled.getDefaultConsequence()))
                : Optional.empty();
    }

    /** Whether the constraint is made of tests of the one fact, all of which must hold. */
    @SuppressWarnings("unchecked") // A pattern hands its tests facts of its own type.
    private static boolean collect(Constraint constraint, List<Predicate1<Object>> tests) {
        if (constraint instanceof SingleConstraint single) {
            if (single != SingleConstraint.TRUE) {
                tests.add(single.getPredicate1());
            }
            return single == SingleConstraint.TRUE || single.getVariables().length == 1;
        }
        return constraint.getType() == Constraint.Type.MULTIPLE
                && constraint.getChildren().stream().allMatch(part -> collect(part, tests));
    }

    /** The kind of fact that it looks at. */
    Class<? extends Fact> looksAt() {
        return looksAt;
    }

    /** Adds what it concludes of a fact. */
    void conclude(Fact fact, List<Finding<?>> found) {
        if (!holds(fact)) {
            return;
        }
        var because = Finding.because(fact);
        if (always.isEmpty()) {
            found.addAll(findings(because, fact));
        } else if (because.isEmpty()) {
            found.addAll(always);
        } else {
            for (var finding : always) {
                found.add(new Finding<>(finding.conclusion(), rule, because));
            }
        }
    }

    private boolean holds(Fact fact) {
        try {
            // By number: an iterator for each rule and fact is a tenth of what a decision allocates.
            for (var i = 0; i < tests.size(); i++) {
                if (!tests.get(i).test(fact)) {
                    return false;
                }
            }
            return true;
        } catch (Exception never) {
            throw new IllegalStateException(rule.name(), never);
        }
    }

    private List<Finding<?>> findings(List<String> because, Object... facts) {
        var findings = new ArrayList<Finding<?>>(2);
        var drools = sendingTo(sent -> findings.add(new Finding<>((Conclusion) sent, rule, because)));
        try {
            consequence.getBlock().execute(facts.length == 0 ? new Object[] {drools} : new Object[] {drools, facts[0]});
            return findings;
        } catch (Exception never) {
            throw new IllegalStateException(rule.name(), never);
        }
    }

    /** What a consequence is handed in place of a session: rules send, and nothing else. */
    private static Drools sendingTo(Channel channel) {
        return (Drools) Proxy.newProxyInstance(
                Drools.class.getClassLoader(), new Class<?>[] {Drools.class}, (self, method, arguments) -> {
                    if (method.getReturnType() != Channel.class) {
                        throw new IllegalStateException(method.getName());
                    }
                    return channel;
                });
    }
}
