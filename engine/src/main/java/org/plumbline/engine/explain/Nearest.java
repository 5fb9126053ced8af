package org.plumbline.engine.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.engine.rule.Pattern;
import org.plumbline.engine.rule.Pattern.Presence;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.rules.Fact;

/** How near some facts come to making a rule fire: by the fewest conditions that fail, then by how much they fail. */
public record Nearest(List<Miss> misses, int failing, BigDecimal distance) implements Comparable<Nearest> {
    private static final int NO_FACT = 100;
    private static final int MOST_FACTS = 3;
    private static final Comparator<Nearest> ORDER =
            Comparator.comparingInt(Nearest::failing).thenComparing(Nearest::distance);

    /** Keeps a copy. */
    public Nearest {
        misses = List.copyOf(misses);
    }

    /** What keeps a rule from firing; empty where it fires. */
    public static Optional<Nearest> of(Rule rule, Facts facts) {
        if (!Pattern.matches(rule.patterns(), facts::of).isEmpty()) {
            return Optional.empty();
        }
        var misses = new ArrayList<Miss>();
        var named = new HashMap<String, Fact>();
        for (var pattern : rule.patterns()) {
            misses.addAll(misses(pattern, facts, named));
        }
        return Optional.of(of(misses));
    }

    private static Nearest of(List<Miss> misses) {
        var failing = 0;
        var distance = BigDecimal.ZERO;
        for (var miss : misses) {
            failing +=
                    miss.fact() == null ? NO_FACT : Math.max(1, miss.failures().size());
            for (var failure : miss.failures()) {
                distance = distance.add(failure.distance());
            }
        }
        return new Nearest(misses, failing, distance);
    }

    /** The facts that come nearest to a pattern; none where one matches, and that one then has the pattern's name. */
    private static List<Miss> misses(Pattern pattern, Facts facts, Map<String, Fact> named) {
        if (pattern.presence() == Presence.ABSENT) {
            return present(pattern, facts, named);
        }
        var nearest = facts.of(pattern.type()).stream()
                .map(fact -> new Miss(pattern, fact, Failure.of(pattern.condition(), fact, named)))
                .sorted(Comparator.comparingInt((Miss miss) -> miss.failures().size())
                        .thenComparing(miss -> of(List.of(miss)).distance()))
                .toList();
        if (nearest.isEmpty()) {
            return List.of(new Miss(pattern, null, List.of()));
        }
        var best = nearest.get(0);
        if (pattern.name() != null && best.fact() != null) {
            named.put(pattern.name(), best.fact());
        }
        return nearest.stream()
                .filter(miss -> !miss.failures().isEmpty()
                        && miss.failures().size() == best.failures().size())
                .limit(MOST_FACTS)
                .toList();
    }

    /** The facts that are there and must not be. */
    private static List<Miss> present(Pattern pattern, Facts facts, Map<String, Fact> named) {
        return facts.of(pattern.type()).stream()
                .filter(fact -> pattern.condition().holds(fact, named))
                .map(fact -> new Miss(pattern, fact, List.of()))
                .limit(MOST_FACTS)
                .toList();
    }

    @Override
    public int compareTo(Nearest other) {
        return ORDER.compare(this, other);
    }
}
