package org.plumbline.engine.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.rule.Rule;
import org.plumbline.engine.settlement.SettlementDecision.Awarded;

/** What rules said of one honour; members by the index in the settlement. */
final class Claims {
    final List<Ranked> candidates = new ArrayList<>();
    private final Map<Integer, Set<Reason>> counted = new HashMap<>();
    final Map<Integer, Awarded> withheld = new TreeMap<>();
    final List<Awarded> awarded = new ArrayList<>();

    /** A rule counts a member. */
    void count(int member, Rule rule) {
        counted.computeIfAbsent(member, any -> new HashSet<>()).add(new Reason(rule.name(), rule.clauses()));
    }

    /** Whether rules count nobody at all. */
    boolean countNobody() {
        return counted.isEmpty();
    }

    /** The rules that count any of them, by name. */
    List<Reason> countedBy(Set<Integer> members) {
        return members.stream()
                .flatMap(member -> counted.getOrDefault(member, Set.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Reason::rule))
                .toList();
    }

    /** The candidates from whom it is not withheld. */
    Map<Integer, Ranked> eligible() {
        var eligible = new HashMap<Integer, Ranked>();
        for (var candidate : candidates) {
            if (!withheld.containsKey(candidate.index())) {
                eligible.put(candidate.index(), candidate);
            }
        }
        return eligible;
    }

    /** How many of them count: those whom rules count, or all where no rule counts anybody. */
    int counted(Set<Integer> members) {
        return counted.isEmpty()
                ? members.size()
                : (int) members.stream().filter(counted::containsKey).count();
    }

    /** Whether rules name one of them, to have it or to have it withheld. */
    boolean nameAny(Set<Integer> members) {
        return members.stream().anyMatch(withheld::containsKey)
                || candidates.stream().anyMatch(candidate -> members.contains(candidate.index()));
    }
}
