package org.plumbline.engine.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.ruleset.Facts;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Achievement;
import org.plumbline.rules.Cycle;
import org.plumbline.rules.Department;
import org.plumbline.rules.Fact;
import org.plumbline.rules.Figure;
import org.plumbline.rules.Member;

/** The facts of a settlement: those of the whole, and one for each member and department. */
final class Roster implements Facts {
    private final Settlement settlement;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Participant> members = new HashMap<>();
    private final List<Cycle> cycle;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Achievement> achievements = new ArrayList<>();

    Roster(Settlement settlement) {
        this.settlement = settlement;
        for (var member : settlement.members()) {
            sizes.merge(member.department(), 1, Integer::sum);
            members.put(member.id(), member);
        }
        cycle = List.of(new Cycle(settlement.workingDays().size(), settlement.period()));
        settlement.figures().forEach((code, value) -> figures.add(new Figure(code, value, settlement.period())));
        settlement.achievements().forEach(achieved -> achievements.add(achievement(achieved)));
    }

    private Achievement achievement(Settlement.Achieved achieved) {
        var certifier = members.get(achieved.certifiedBy());
        var post = certifier == null ? "" : certifier.post();
        return new Achievement(achieved.id(), achieved.kind(), achieved.level(), post, settlement.period());
    }

    /** The facts of the whole; members and departments are asked one by one. */
    @Override
    public List<? extends Fact> of(Class<? extends Fact> kind) {
        if (kind == Cycle.class) {
            return cycle;
        }
        if (kind == Figure.class) {
            return figures;
        }
        return kind == Achievement.class ? achievements : List.of();
    }

    /** The facts of the whole, and all members and departments as well. */
    Facts everybody() {
        var all = settlement.members().stream().map(this::member).toList();
        var departments =
                settlement.departments().stream().map(this::department).toList();
        return kind -> kind == Member.class ? all : kind == Department.class ? departments : of(kind);
    }

    /** A member as rules see it; who names no department is in one of nobody's. */
    Member member(Participant member) {
        var size = member.department().isEmpty() ? 0 : sizes.getOrDefault(member.department(), 0);
        return new Member(
                member.id(),
                member.post(),
                member.department(),
                size,
                member.leaving(),
                member.grade(),
                member.total(),
                member.coefficient(),
                member.cancelled(),
                settlement.period());
    }

    /** A department as rules see it. */
    Department department(Settlement.DepartmentFigures figures) {
        return new Department(
                figures.name(), sizes.getOrDefault(figures.name(), 0), figures.figures(), settlement.period());
    }
}
