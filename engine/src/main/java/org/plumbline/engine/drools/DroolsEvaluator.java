package org.plumbline.engine.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.RuleEvaluator;
import org.plumbline.rules.Fact;

/** Some compiled rules that are asked together; any number of threads may ask at once. */
final class DroolsEvaluator implements RuleEvaluator {
    private final List<OfKind> alone;
    private final @Nullable RuleSessions joining;

    /** The rules that look at one fact of a kind. */
    private record OfKind(Class<? extends Fact> kind, List<OneFactRule> rules) {}

    /** Takes what was compiled of each rule; a KieBase of them all is made only where some of them join facts. */
    DroolsEvaluator(List<Rule> rules, Function<Rule, org.drools.model.Rule> compiled, Supplier<KieBase> base) {
        var byKind = new LinkedHashMap<Class<? extends Fact>, List<OneFactRule>>();
        var others = new ArrayList<Rule>();
        for (var rule : rules) {
            OneFactRule.of(rule, compiled.apply(rule))
                    .ifPresentOrElse(
                            one -> byKind.computeIfAbsent(one.looksAt(), kind -> new ArrayList<>())
                                    .add(one),
                            () -> others.add(rule));
        }
        this.alone = byKind.entrySet().stream()
                .map(entry -> new OfKind(entry.getKey(), entry.getValue()))
                .toList();
        this.joining = others.isEmpty() ? null : new RuleSessions(base.get(), others);
    }

    @Override
    public Findings conclude(Facts facts) {
        var found = new ArrayList<Finding<?>>();
        for (var of : alone) {
            for (var fact : facts.of(of.kind())) {
                for (var rule : of.rules()) {
                    rule.conclude(fact, found);
                }
            }
        }
        if (joining != null) {
            joining.conclude(facts, found);
        }
        return Findings.sorted(found);
    }

    @Override
    public void close() {
        if (joining != null) {
            joining.close();
        }
    }
}
