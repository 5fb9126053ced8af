package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.rules.Fact;

/** Some facts that rules are asked about, as far as it matters to them. */
record SomeFacts(Map<Class<? extends Fact>, List<Fact>> facts) implements Facts {
    static SomeFacts of(List<? extends Fact> facts) {
        var byKind = new HashMap<Class<? extends Fact>, List<Fact>>();
        facts.forEach(fact -> byKind.computeIfAbsent(fact.getClass(), any -> new ArrayList<>())
                .add(fact));
        return new SomeFacts(byKind);
    }

    /** The same with this fact in place of all others of its kind. */
    SomeFacts with(Fact fact) {
        var changed = new HashMap<>(facts);
        changed.put(fact.getClass(), List.of(fact));
        return new SomeFacts(changed);
    }

    @Override
    public List<? extends Fact> of(Class<? extends Fact> kind) {
        return facts.getOrDefault(kind, List.of());
    }
}
