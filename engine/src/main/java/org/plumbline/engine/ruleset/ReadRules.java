package org.plumbline.engine.ruleset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.plumbline.engine.rulefile.Pattern;
import org.plumbline.engine.rulefile.Rule;
import org.plumbline.rules.Fact;

/** Rules asked as they were read, without compiling them; they conclude what the compiled ones conclude. */
record ReadRules(List<Rule> rules) implements Panel {
    /** Keeps a copy. */
    ReadRules {
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
                for (var saying : rule.sayings()) {
                    found.add(new Finding<>(saying.conclude(match.named()), rule, because));
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
