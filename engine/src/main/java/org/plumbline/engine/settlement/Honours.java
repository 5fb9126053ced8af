package org.plumbline.engine.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.decision.Conflict;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.ruleset.Finding;
import org.plumbline.engine.ruleset.Findings;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.HonourGroups.Group;
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
        for (var finding : findings.of(Settled.Counted.class)) {
            claims(finding.conclusion().honour()).count(index, finding.rule());
        }
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
        if (way.places().percent() && claimed.countNobody()) {
            problems.add(Problem.at("members", new PoolsProblem.NobodyCounts(code)));
        }
        var groups = new HonourGroups(settlement.members(), claimed);
        if (way.byDepartment()) {
            departmentNeeded(claimed.candidates);
        }
        for (var group : way.byDepartment() ? groups.byDepartment(way.together()) : List.of(groups.everybody())) {
            honours.add(ranked(code, claimed, way, group));
        }
    }

    private void departmentNeeded(List<Ranked> candidates) {
        for (var candidate : candidates) {
            if (candidate.member().department().isEmpty()) {
                var honour = candidate.finding().conclusion().honour();
                var path = "members[" + candidate.index() + "].department";
                problems.add(Problem.at(path, new PoolsProblem.DepartmentNeededToRank(honour)));
            }
        }
    }

    private static Honour ranked(String code, Claims claimed, Candidate way, Group group) {
        var counted = claimed.counted(group.members());
        var places = Ranked.places(way.places(), counted);
        var withheld = group.named(claimed.withheld).stream()
                .sorted(Comparator.comparing(Awarded::id))
                .toList();
        var eligible = group.named(claimed.eligible());
        var tiesShare = way.places().tiesShare();
        var honour = new Honour(
                code,
                group.departments().isEmpty() ? null : List.copyOf(group.departments()),
                counted,
                places,
                way.places().percent() ? claimed.countedBy(group.members()) : null,
                Ranked.best(eligible, places, tiesShare),
                withheld);
        return honour.missedBy(Ranked.tied(eligible, places, tiesShare));
    }
}
