package org.plumbline.engine.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.ruleset.RuleEvaluator;
import org.plumbline.rules.Fact;

/** Rules asked as they were read, without compiling them; they conclude what the compiled ones conclude. */
record WitnessEvaluator(List<Rule> rules) implements RuleEvaluator {
    /** Keeps a copy. */
    WitnessEvaluator {
        rules = List.copyOf(rules);
    }

    @Override
    public Findings conclude(Facts facts) {
        var found = new ArrayList<Finding<?>>();
        // Facts are made when they are asked for: each kind once, however many rules look at it.
        var known = new HashMap<Class<? extends Fact>, List<? extends Fact>>();
        for (var rule : rules) {
            for (var match : Pattern.matches(rule.patterns(), kind -> known.computeIfAbsent(kind, facts::of))) {
                var because = Finding.because(match.facts());
                for (var conclusion : rule.conclusions()) {
                    found.add(new Finding<>(conclusion.conclude(match.named()), rule, because));
                }
            }
        }
        return Findings.sorted(found);
    }

    @Override
    public void close() {
        // Nothing was compiled.
    }
}
