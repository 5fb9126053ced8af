package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.engine.appraisal.AppraisalProblem;
import org.plumbline.engine.problem.DocumentProblem;
import org.plumbline.engine.problem.Message;
import org.plumbline.engine.problem.Problem;
import org.plumbline.engine.problem.Statement;
import org.plumbline.engine.problem.UnknownCode;
import org.plumbline.engine.scheme.Range;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.scheme.SettlementTerms;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Member;
import org.plumbline.rules.PeriodUnit;
import org.plumbline.rules.Term;

/** Holds a settlement against a scheme: codes, ranges, who is named twice or not at all, what is missing. */
final class SettlementExamination {
    private static final BigDecimal MOST_TOTAL = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final SettlementTerms terms;
    private final Settlement settlement;
    private final Set<String> spoiled = new HashSet<>();
    private final List<Problem> problems;
    private final Map<String, Participant> members = new HashMap<>();

    private SettlementExamination(Scheme scheme, SettlementReading reading) {
        this.scheme = scheme;
        this.terms = scheme.settlement();
        this.settlement = reading.settlement();
        this.problems = new ArrayList<>(reading.problems());
        // Of what could not be read nothing more is said.
        reading.problems().forEach(problem -> spoiled.add(problem.path()));
    }

    /** Everything wrong with the document and with what it asks. */
    static List<Problem> of(Scheme scheme, SettlementReading reading) {
        var examination = new SettlementExamination(scheme, reading);
        examination.examine();
        return examination.problems;
    }

    private void examine() {
        code("scheme", settlement.scheme(), List.of(scheme.code()), DocumentProblem.UnknownScheme::new);
        var unit = settlement.period().unit();
        if (!scheme.periods().contains(unit)) {
            var known = scheme.periods().stream().map(PeriodUnit::code).toList();
            add("period", new AppraisalProblem.UnknownPeriodUnit(unit.code(), String.join(", ", known)).message());
        }
        if (settlement.members().isEmpty()) {
            add("members", new SettlementProblem.NoMembers().message());
        }
        figures("figures", settlement.figures(), false);
        members();
        departments();
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
                add(path + "." + figure.code(), new SettlementProblem.FigureAbsent(figure.code()).message());
            }
        }
        given.forEach((code, value) -> {
            var figure = terms.figures().get(code);
            if (figure == null) {
                code(path + "." + code, code, terms.figures().keySet(), UnknownCode.of(Term.FIGURE));
            } else if (figure.ofDepartments() != ofDepartments) {
                add(
                        path + "." + code,
                        (ofDepartments
                                        ? new SettlementProblem.FigureOfWhole(code)
                                        : new SettlementProblem.FigureOfDepartments(code))
                                .message());
            } else if (!figure.periods().contains(unit)) {
                add(path + "." + code, new SettlementProblem.FigureNotNow(code, unit.code()).message());
            } else {
                range(path + "." + code, value, figure.range());
            }
        });
    }

    private void members() {
        for (var i = 0; i < settlement.members().size(); i++) {
            var member = settlement.members().get(i);
            if (members.put(member.id(), member) != null) {
                add(path("members", i, "id"), new SettlementProblem.MemberTwice(member.id()).message());
            }
            post(i, member.post());
            if (!member.grade().isEmpty() && !scheme.grades().containsKey(member.grade())) {
                code(
                        path("members", i, "grade"),
                        member.grade(),
                        scheme.grades().keySet(),
                        UnknownCode.of(Term.GRADE));
            }
            if (member.total().signum() < 0 || member.total().compareTo(MOST_TOTAL) > 0) {
                range(path("members", i, "total"), member.total(), new Range(BigDecimal.ZERO, MOST_TOTAL));
            }
            if (member.coefficient().signum() < 0) {
                add(
                        path("members", i, "coefficient"),
                        new DocumentProblem.Negative(shown(member.coefficient())).message());
            }
            compensation(i, member);
            if (!member.leaving().equals(Member.STAYING)) {
                var path = path("members", i, "leaving.how");
                code(path, member.leaving(), SettlementTerms.LEAVINGS, UnknownCode.of(Term.LEAVING));
            }
        }
    }

    private void compensation(int index, Participant member) {
        var allowed = scheme.compensation();
        if (member.base().signum() == 0 && member.floating().signum() == 0) {
            return;
        }
        if (allowed == null) {
            add(path("members", index, "compensation"), new AppraisalProblem.NoPay().message());
        } else {
            range(path("members", index, "compensation.base"), member.base(), allowed.base());
            range(path("members", index, "compensation.floating"), member.floating(), allowed.floating());
        }
    }

    private void post(int index, String post) {
        if (scheme.posts().isEmpty() && !post.isEmpty()) {
            add(path("members", index, "post"), new AppraisalProblem.NoPost().message());
        } else if (!scheme.posts().isEmpty() && post.isEmpty()) {
            add(path("members", index, "post"), new DocumentProblem.MissingField().message());
        } else if (!post.isEmpty() && !scheme.posts().containsKey(post)) {
            code(path("members", index, "post"), post, scheme.posts().keySet(), UnknownCode.of(Term.POST));
        }
    }

    private void departments() {
        var seen = new HashSet<String>();
        for (var i = 0; i < settlement.departments().size(); i++) {
            var department = settlement.departments().get(i);
            if (!seen.add(department.name())) {
                add(path("departments", i, "name"), new SettlementProblem.DepartmentTwice(department.name()).message());
            }
            figures(path("departments", i, "figures"), department.figures(), true);
        }
    }

    private void achievements() {
        var seen = new HashSet<String>();
        for (var i = 0; i < settlement.achievements().size(); i++) {
            var achieved = settlement.achievements().get(i);
            if (!seen.add(achieved.id())) {
                add(path("achievements", i, "id"), new SettlementProblem.AchievementTwice(achieved.id()).message());
            }
            var kind = terms.achievements().get(achieved.kind());
            code(
                    path("achievements", i, "kind"),
                    achieved.kind(),
                    terms.achievements().keySet(),
                    UnknownCode.of(Term.ACHIEVEMENT));
            if (kind != null) {
                code(path("achievements", i, "level"), achieved.level(), kind.levels(), UnknownCode.of(Term.LEVEL));
            }
            if (achieved.outsider().isEmpty()) {
                member(path("achievements", i, "certifiedBy"), achieved.certifiedBy());
            }
        }
    }

    private void grants() {
        for (var i = 0; i < settlement.grants().size(); i++) {
            var grant = settlement.grants().get(i);
            code(path("grants", i, "pool"), grant.pool(), terms.pools().keySet(), UnknownCode.of(Term.POOL));
            member(path("grants", i, "by"), grant.by());
            member(path("grants", i, "to"), grant.to());
            if (grant.by().equals(grant.to())) {
                add(
                        path("grants", i, "to"),
                        new SettlementProblem.GrantToOneself(grant.pool(), grant.by(), shown(grant.amount()))
                                .message());
            }
            if (grant.amount().signum() <= 0) {
                add(path("grants", i, "amount"), new SettlementProblem.NotAbove0(shown(grant.amount())).message());
            } else if (grant.amount().scale() > scheme.rounding().money()) {
                var decimals = scheme.rounding().money();
                add(
                        path("grants", i, "amount"),
                        new SettlementProblem.TooManyDecimals(shown(grant.amount()), decimals).message());
            }
        }
    }

    private void workingDays() {
        var seen = new HashSet<>();
        for (var i = 0; i < settlement.workingDays().size(); i++) {
            var day = settlement.workingDays().get(i);
            var path = "workingDays[" + i + "]";
            if (!settlement.period().contains(day)) {
                add(path, new SettlementProblem.DayOutside(day, settlement.period()).message());
            } else if (!seen.add(day)) {
                add(path, new SettlementProblem.DayTwice(day).message());
            }
        }
    }

    private void member(String path, String id) {
        if (!members.containsKey(id)) {
            add(path, new SettlementProblem.UnknownMember(id).message());
        }
    }

    private void range(String path, BigDecimal value, Range range) {
        if (!range.contains(value)) {
            add(path, new DocumentProblem.OutOfRange(shown(value), range).message());
        }
    }

    private void code(String path, String given, Collection<String> known, Function<String, Statement> otherwise) {
        if (!known.contains(given)) {
            add(path, otherwise.apply(given).message().known(given, known));
        }
    }

    private void add(String path, Message message) {
        if (!spoiled.contains(path)) {
            problems.add(new Problem(path, message));
        }
    }

    private static String path(String list, int index, String field) {
        return list + "[" + index + "]." + field;
    }

    private static String shown(BigDecimal number) {
        return number.toPlainString();
    }
}
