package org.plumbline.engine.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.rules.Appraisee;
import org.plumbline.rules.Compensation;
import org.plumbline.rules.Fact;
import org.plumbline.rules.History;
import org.plumbline.rules.Outcome;
import org.plumbline.rules.Total;

/** Looks for facts on one position that make a rule fire. */
final class FiringFacts {
    /** There is only one of these of a person, so that two patterns look at the same one. */
    private static final Set<Class<? extends Fact>> SINGLE =
            Set.of(Appraisee.class, History.class, Compensation.class, Total.class, Outcome.class);
    /** There always is one of these. */
    private static final Set<Class<? extends Fact>> ALWAYS = Set.of(Appraisee.class, History.class, Total.class);

    private static final int MOST_TRIES = 300_000;

    private final Map<Class<? extends Fact>, List<? extends Fact>> candidates = new HashMap<>();
    private final List<Pattern> patterns;
    private final List<Fact> chosen = new ArrayList<>();
    private final Map<String, Fact> named = new HashMap<>();
    private int tries;

    private FiringFacts(Rule rule, Position position, FactsToTry facts) {
        this.patterns = rule.patterns();
        rule.looksAt().forEach(kind -> candidates.put(kind, facts.of(kind, position)));
    }

    /** Facts that make it fire; empty where there are none. Where looking takes too long, none are named. */
    static Optional<List<Fact>> of(Rule rule, Position position, FactsToTry facts) {
        var firing = new FiringFacts(rule, position, facts);
        if (firing.from(0)) {
            return Optional.of(List.copyOf(firing.chosen));
        }
        return firing.tries > MOST_TRIES ? Optional.of(List.of()) : Optional.empty();
    }

    private boolean from(int index) {
        if (index == patterns.size()) {
            return true;
        }
        var pattern = patterns.get(index);
        var absent = pattern.presence() == Presence.ABSENT;
        if (absent && !ALWAYS.contains(pattern.type())) {
            return from(index + 1);
        }
        for (var fact : choice(pattern.type())) {
            if (++tries > MOST_TRIES) {
                return false;
            }
            if (pattern.condition().holds(fact, named) != absent && with(pattern, fact, index)) {
                return true;
            }
        }
        return false;
    }

    private List<? extends Fact> choice(Class<? extends Fact> type) {
        if (SINGLE.contains(type)) {
            for (var fact : chosen) {
                if (fact.getClass() == type) {
                    return List.of(fact);
                }
            }
        }
        return candidates.getOrDefault(type, List.of());
    }

    private boolean with(Pattern pattern, Fact fact, int index) {
        chosen.add(fact);
        var name = pattern.name();
        if (name != null) {
            named.put(name, fact);
        }
        if (from(index + 1)) {
            return true;
        }
        chosen.remove(chosen.size() - 1);
        if (name != null) {
            named.remove(name);
        }
        return false;
    }
}
