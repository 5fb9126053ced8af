package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.scheme.KnownCodes;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.Settlement.Achieved;
import org.plumbline.engine.settlement.SettlementObjections.Entry;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Term;

/** Holds a settlement against a scheme: codes, ranges, who is named twice or not at all, what is missing. */
final class SettlementExamination {
    private final Scheme scheme;
    private final Settlement settlement;
    private final SettlementObjections objections;
    private final Set<String> members = new HashSet<>();

    private SettlementExamination(Scheme scheme, SettlementReading reading) {
        this.scheme = scheme;
        this.settlement = reading.settlement();
        this.objections = new SettlementObjections(reading);
    }

    /** Everything wrong with the document and with what it asks. */
    static List<Problem> of(Scheme scheme, SettlementReading reading) {
        var examination = new SettlementExamination(scheme, reading);
        examination.examine();
        return examination.objections.problems();
    }

    private void examine() {
        objections.scheme(settlement.scheme(), scheme);
        var unit = settlement.period().unit();
        if (!scheme.periods().contains(unit)) {
            var known = scheme.periods().stream().map(PeriodUnit::code).toList();
            objections.add("period", new AppraisalProblem.UnknownPeriodUnit(unit.code(), String.join(", ", known)));
        }
        if (settlement.members().isEmpty()) {
            objections.add("members", new SettlementProblem.NoMembers());
        }
        var figures = new FigureExamination(scheme, settlement.period().unit(), objections);
        figures.ofWhole(settlement.figures());
        var examination = new MemberExamination(scheme, settlement, objections);
        members.addAll(examination.examine());
        departments(figures, examination);
        achievements();
        grants();
        workingDays();
    }

    private void departments(FigureExamination figures, MemberExamination members) {
        var seen = new HashSet<String>();
        for (var i = 0; i < settlement.departments().size(); i++) {
            var department = settlement.departments().get(i);
            if (!seen.add(department.name())) {
                objections
                        .entry("departments", i)
                        .add("name", new SettlementProblem.DepartmentTwice(department.name()));
            }
            members.department(objections.entry("departments", i), "name", department.name());
            figures.ofDepartment(i, department.figures());
        }
    }

    private void achievements() {
        var seen = new HashSet<String>();
        for (var i = 0; i < settlement.achievements().size(); i++) {
            var achieved = settlement.achievements().get(i);
            var entry = objections.entry("achievements", i);
            if (!seen.add(achieved.id())) {
                entry.add("id", new SettlementProblem.AchievementTwice(achieved.id()));
            }
            achievement(entry, achieved);
        }
    }

    private void achievement(Entry entry, Achieved achieved) {
        var kinds = scheme.settlement().achievements();
        entry.code("kind", achieved.kind(), scheme.known(Term.ACHIEVEMENT));
        var kind = kinds.get(achieved.kind());
        if (kind != null) {
            entry.code("level", achieved.level(), new KnownCodes(scheme, Term.LEVEL, kind.levels()));
        }
        if (achieved.outsider().isEmpty()) {
            member(entry, "certifiedBy", achieved.certifiedBy());
        }
    }

    private void grants() {
        for (var i = 0; i < settlement.grants().size(); i++) {
            var grant = settlement.grants().get(i);
            var entry = objections.entry("grants", i);
            entry.code("pool", grant.pool(), scheme.known(Term.POOL));
            member(entry, "by", grant.by());
            member(entry, "to", grant.to());
            // Of somebody who is no member, no more is said.
            if (grant.by().equals(grant.to()) && members.contains(grant.to())) {
                var amount = grant.amount().toPlainString();
                entry.add("to", new SettlementProblem.GrantToOneself(grant.pool(), grant.by(), amount));
            }
            amount(entry, grant.amount());
        }
    }

    private void amount(Entry entry, BigDecimal amount) {
        var decimals = scheme.rounding().money();
        if (amount.signum() <= 0) {
            entry.add("amount", new SettlementProblem.NotAbove0(amount.toPlainString()));
        } else if (amount.scale() > decimals) {
            entry.add("amount", new SettlementProblem.TooManyDecimals(amount.toPlainString(), decimals));
        }
    }

    private void workingDays() {
        var seen = new HashSet<LocalDate>();
        for (var i = 0; i < settlement.workingDays().size(); i++) {
            var day = settlement.workingDays().get(i);
            var path = "workingDays[" + i + "]";
            if (!settlement.period().contains(day)) {
                objections.add(path, new SettlementProblem.DayOutside(day, settlement.period()));
            } else if (!seen.add(day)) {
                objections.add(path, new SettlementProblem.DayTwice(day));
            }
        }
    }

    private void member(Entry entry, String field, String id) {
        if (!members.contains(id)) {
            entry.add(field, new SettlementProblem.UnknownMember(id));
        }
    }
}
