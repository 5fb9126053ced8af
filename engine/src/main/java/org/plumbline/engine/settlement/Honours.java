package org.plumbline.engine.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.engine.decision.Conflict;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.SettlementDecision.Awarded;
import org.plumbline.engine.settlement.SettlementDecision.Honour;
import org.plumbline.rules.Settled;
import org.plumbline.rules.Settled.Candidate;

/** Ranks those whom rules name, within their department or all together, and leaves out those whom rules leave out. */
final class Honours {
    private final Scheme scheme;
    private final Settlement settlement;
    private final List<Problem> problems;
    private final Map<String, Claims> claims = new HashMap<>();

    Honours(Scheme scheme, Settlement settlement, List<Problem> problems) {
        this.scheme = scheme;
        this.settlement = settlement;
        this.problems = problems;
    }

    /** What rules said of one honour. */
    private static final class Claims {
        private final List<Ranked> candidates = new ArrayList<>();
        private final Map<Integer, Ranked> eligible = new HashMap<>();
        private final Set<Integer> counted = new HashSet<>();
        private final Set<Reason> countedBy = new LinkedHashSet<>();
        private final Map<Integer, Awarded> withheld = new TreeMap<>();
        private final List<Awarded> awarded = new ArrayList<>();
    }

    /** Takes what rules said of a member. */
    void take(int index, Findings findings) {
        if (findings.all().isEmpty()) {
            return;
        }
        var member = settlement.members().get(index);
        for (var finding : findings.of(Candidate.class)) {
            var candidates = claims(finding.conclusion().honour()).candidates;
            agree(candidates, finding, index);
            candidates.add(new Ranked(index, member, finding));
        }
        findings.of(Settled.Counted.class)
                .forEach(
                        finding -> claims(finding.conclusion().honour()).counted.add(index));
        for (var finding : findings.of(Settled.Withheld.class)) {
            claims(finding.conclusion().honour()).withheld.put(index, awarded(member.id(), finding));
        }
        take(member.id(), findings);
    }

    /** Takes what rules said of a department. */
    void take(String id, Findings findings) {
        for (var finding : findings.of(Settled.Honoured.class)) {
            claims(finding.conclusion().honour()).awarded.add(awarded(id, finding));
        }
    }

    /** One honour is ranked in one way, and nobody is ranked twice. */
    private static void agree(List<Ranked> before, Finding<Candidate> finding, int index) {
        if (before.isEmpty()) {
            return;
        }
        var last = before.get(before.size() - 1);
        if (last.index() == index || !last.finding().conclusion().equals(finding.conclusion())) {
            throw Conflict.between(last.finding(), finding, finding.conclusion().honour());
        }
    }

    private Claims claims(String honour) {
        return claims.computeIfAbsent(honour, code -> new Claims());
    }

    private static Awarded awarded(String id, Finding<?> finding) {
        return new Awarded(id, null, finding.rule().name(), finding.rule().clauses());
    }

    /** The honours, in the scheme's order; a group for which there is nothing to say is not there. */
    List<Honour> decided() {
        var honours = new ArrayList<Honour>();
        for (var code : scheme.settlement().honours().keySet()) {
            var claimed = claims.get(code);
            if (claimed != null) {
                direct(code, claimed, honours);
                ranked(code, claimed, honours);
            }
        }
        return honours;
    }

    private static void direct(String code, Claims claimed, List<Honour> honours) {
        var byId = Comparator.comparing(Awarded::id);
        if (!claimed.awarded.isEmpty()) {
            var awarded = claimed.awarded.stream().distinct().sorted(byId).toList();
            honours.add(new Honour(code, null, null, null, null, awarded, List.of()));
        }
        if (claimed.candidates.isEmpty() && !claimed.withheld.isEmpty()) {
            var withheld = claimed.withheld.values().stream().sorted(byId).toList();
            honours.add(new Honour(code, null, null, null, null, List.of(), withheld));
        }
    }

    private void ranked(String code, Claims claimed, List<Honour> honours) {
        if (claimed.candidates.isEmpty()) {
            return;
        }
        var way = claimed.candidates.get(0).finding().conclusion();
        if (way.places().percent() && claimed.counted.isEmpty()) {
            problems.add(Problem.at("members", new PoolsProblem.NobodyCounts(code)));
        }
        claimed.candidates.stream()
                .filter(candidate -> !claimed.withheld.containsKey(candidate.index()))
                .forEach(candidate -> claimed.eligible.put(candidate.index(), candidate));
        var groups = way.byDepartment() ? byDepartment(claimed, way) : List.of(everybody());
        for (var group : groups) {
            honours.add(ranked(code, claimed, way, group));
        }
    }

    /** Those who are ranked together: the departments, none where everybody is, and the members' indices. */
    private record Group(List<String> departments, Set<Integer> members) {}

    private Group everybody() {
        var all = new TreeSet<Integer>();
        for (var i = 0; i < settlement.members().size(); i++) {
            all.add(i);
        }
        return new Group(List.of(), all);
    }

    private List<Group> byDepartment(Claims claimed, Candidate way) {
        var departments = new TreeMap<String, Set<Integer>>();
        for (var i = 0; i < settlement.members().size(); i++) {
            departments
                    .computeIfAbsent(settlement.members().get(i).department(), name -> new TreeSet<>())
                    .add(i);
        }
        for (var candidate : claimed.candidates) {
            if (candidate.member().department().isEmpty()) {
                problems.add(Problem.at(
                        "members[" + candidate.index() + "].department",
                        new PoolsProblem.DepartmentNeededToRank(way.honour())));
            }
        }
        var groups = new ArrayList<Group>();
        var together = new Group(new ArrayList<>(), new TreeSet<>());
        departments.forEach((name, members) -> {
            if (size(members, claimed) < way.together()) {
                together.departments().add(name);
                together.members().addAll(members);
            } else {
                groups.add(new Group(List.of(name), members));
            }
        });
        if (!together.departments().isEmpty()) {
            groups.add(together);
        }
        var named = new HashSet<Integer>(claimed.withheld.keySet());
        claimed.candidates.forEach(candidate -> named.add(candidate.index()));
        return groups.stream()
                .filter(group -> group.members().stream().anyMatch(named::contains))
                .toList();
    }

    /** How many of them count: those whom rules count, or all where no rule counts anybody. */
    private static int size(Set<Integer> members, Claims claimed) {
        return claimed.counted.isEmpty()
                ? members.size()
                : (int) members.stream().filter(claimed.counted::contains).count();
    }

    private static Honour ranked(String code, Claims claimed, Candidate way, Group group) {
        var eligible = named(group, claimed.eligible);
        var counted = size(group.members(), claimed);
        var places = Ranked.places(way.places(), counted);
        var withheld = named(group, claimed.withheld).stream()
                .sorted(Comparator.comparing(Awarded::id))
                .toList();
        return new Honour(
                        code,
                        group.departments().isEmpty() ? null : List.copyOf(group.departments()),
                        counted,
                        places,
                        claimed.countedBy.isEmpty()
                                ? null
                                : claimed.countedBy.stream()
                                        .sorted(Comparator.comparing(Reason::rule))
                                        .toList(),
                        Ranked.best(eligible, places, way.places().tiesShare()),
                        withheld)
                .missedBy(Ranked.tied(eligible, places, way.places().tiesShare()));
    }

    private static <T> List<T> named(Group group, Map<Integer, T> by) {
        var named = new ArrayList<T>();
        for (var index : group.members()) {
            var one = by.get(index);
            if (one != null) {
                named.add(one);
            }
        }
        return named;
    }
}
