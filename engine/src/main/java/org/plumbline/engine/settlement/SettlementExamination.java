package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Term;

/** Holds a settlement against a scheme: codes, ranges, who is named twice or not at all, what is missing. */
final class SettlementExamination {
    private final Scheme scheme;
    private final SettlementTerms terms;
    private final Settlement settlement;
    private final SettlementObjections objections;
    private final Set<String> members = new HashSet<>();

    private SettlementExamination(Scheme scheme, SettlementReading reading) {
        this.scheme = scheme;
        this.terms = scheme.settlement();
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
        objections.code("scheme", settlement.scheme(), List.of(scheme.code()), DocumentProblem.UnknownScheme::new);
        var unit = settlement.period().unit();
        if (!scheme.periods().contains(unit)) {
            var known = scheme.periods().stream().map(PeriodUnit::code).toList();
            objections.add(
                    "period", new AppraisalProblem.UnknownPeriodUnit(unit.code(), String.join(", ", known)).message());
        }
        if (settlement.members().isEmpty()) {
            objections.add("members", new SettlementProblem.NoMembers().message());
        }
        figures("figures", settlement.figures(), false);
        var examination = new MemberExamination(scheme, settlement, objections);
        members.addAll(examination.examine());
        departments(examination);
        achievements();
        grants();
        workingDays();
    }

    private void figures(String path, Map<String, BigDecimal> given, boolean ofDepartments) {
        var unit = settlement.period().unit();
        for (var figure : terms.figures().values()) {
            var needed =
                    figure.ofDepartments() == ofDepartments && figure.periods().contains(unit);
            if (needed && !figure.optional() && !given.containsKey(figure.code())) {
                objections.add(path + "." + figure.code(), new SettlementProblem.FigureAbsent(figure.code()).message());
            }
        }
        given.forEach((code, value) -> {
            var figure = terms.figures().get(code);
            if (figure == null) {
                objections.code(path + "." + code, code, terms.figures().keySet(), UnknownCode.of(Term.FIGURE));
            } else if (figure.ofDepartments() != ofDepartments) {
                objections.add(
                        path + "." + code,
                        (ofDepartments
                                        ? new SettlementProblem.FigureOfWhole(code)
                                        : new SettlementProblem.FigureOfDepartments(code))
                                .message());
            } else if (!figure.periods().contains(unit)) {
                objections.add(path + "." + code, new SettlementProblem.FigureNotNow(code, unit.code()).message());
            } else {
                objections.range(path + "." + code, value, figure.range());
            }
        });
    }

    private void departments(MemberExamination examination) {
        var seen = new HashSet<String>();
        for (var i = 0; i < settlement.departments().size(); i++) {
            var department = settlement.departments().get(i);
            if (!seen.add(department.name())) {
                objections.add(
                        SettlementObjections.path("departments", i, "name"),
                        new SettlementProblem.DepartmentTwice(department.name()).message());
            }
            examination.department(SettlementObjections.path("departments", i, "name"), department.name());
            figures(SettlementObjections.path("departments", i, "figures"), department.figures(), true);
        }
    }

    private void achievements() {
        var seen = new HashSet<String>();
        for (var i = 0; i < settlement.achievements().size(); i++) {
            var achieved = settlement.achievements().get(i);
            if (!seen.add(achieved.id())) {
                objections.add(
                        SettlementObjections.path("achievements", i, "id"),
                        new SettlementProblem.AchievementTwice(achieved.id()).message());
            }
            var kind = terms.achievements().get(achieved.kind());
            objections.code(
                    SettlementObjections.path("achievements", i, "kind"),
                    achieved.kind(),
                    terms.achievements().keySet(),
                    UnknownCode.of(Term.ACHIEVEMENT));
            if (kind != null) {
                objections.code(
                        SettlementObjections.path("achievements", i, "level"),
                        achieved.level(),
                        kind.levels(),
                        UnknownCode.of(Term.LEVEL));
            }
            if (achieved.outsider().isEmpty()) {
                member(SettlementObjections.path("achievements", i, "certifiedBy"), achieved.certifiedBy());
            }
        }
    }

    private void grants() {
        for (var i = 0; i < settlement.grants().size(); i++) {
            var grant = settlement.grants().get(i);
            objections.code(
                    SettlementObjections.path("grants", i, "pool"),
                    grant.pool(),
                    terms.pools().keySet(),
                    UnknownCode.of(Term.POOL));
            member(SettlementObjections.path("grants", i, "by"), grant.by());
            member(SettlementObjections.path("grants", i, "to"), grant.to());
            if (grant.by().equals(grant.to())) {
                objections.add(
                        SettlementObjections.path("grants", i, "to"),
                        new SettlementProblem.GrantToOneself(
                                        grant.pool(), grant.by(), grant.amount().toPlainString())
                                .message());
            }
            if (grant.amount().signum() <= 0) {
                objections.add(
                        SettlementObjections.path("grants", i, "amount"),
                        new SettlementProblem.NotAbove0(grant.amount().toPlainString()).message());
            } else if (grant.amount().scale() > scheme.rounding().money()) {
                var decimals = scheme.rounding().money();
                objections.add(
                        SettlementObjections.path("grants", i, "amount"),
                        new SettlementProblem.TooManyDecimals(grant.amount().toPlainString(), decimals).message());
            }
        }
    }

    private void workingDays() {
        var seen = new HashSet<>();
        for (var i = 0; i < settlement.workingDays().size(); i++) {
            var day = settlement.workingDays().get(i);
            var path = "workingDays[" + i + "]";
            if (!settlement.period().contains(day)) {
                objections.add(path, new SettlementProblem.DayOutside(day, settlement.period()).message());
            } else if (!seen.add(day)) {
                objections.add(path, new SettlementProblem.DayTwice(day).message());
            }
        }
    }

    private void member(String path, String id) {
        if (!members.contains(id)) {
            objections.add(path, new SettlementProblem.UnknownMember(id).message());
        }
    }
}
