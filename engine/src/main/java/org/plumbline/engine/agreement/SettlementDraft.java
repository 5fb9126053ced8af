package org.plumbline.engine.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.engine.scheme.Scheme;
import org.plumbline.engine.settlement.Settlement;
import org.plumbline.engine.settlement.Settlement.Achieved;
import org.plumbline.engine.settlement.Settlement.DepartmentFigures;
import org.plumbline.engine.settlement.Settlement.Participant;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Member;
import org.plumbline.rules.Period;

/** A usual settlement, one thing of which is changed: somebody of every post takes part, and somebody alone in a department. */
final class SettlementDraft {
    private static final int USUAL_DAYS = 25;
    private static final List<String> DEPARTMENTS = List.of("A", "B");
    private static final BigDecimal USUAL_TOTAL = BigDecimal.valueOf(85);

    final Map<String, BigDecimal> figures;
    final Map<String, BigDecimal> ofDepartments;
    BigDecimal total = USUAL_TOTAL;
    BigDecimal coefficient = BigDecimal.ONE;
    String grade;
    String leaver = "";
    String leaving = Member.STAYING;
    int ofEachPost = 1;
    Set<Effect> cancelled = Set.of();
    List<Achieved> achieved = List.of();
    int days = USUAL_DAYS;

    private final Scheme scheme;
    private final Period period;

    SettlementDraft(
            Scheme scheme, Period period, Map<String, BigDecimal> figures, Map<String, BigDecimal> ofDepartments) {
        this.scheme = scheme;
        this.period = period;
        this.figures = new LinkedHashMap<>(figures);
        this.ofDepartments = new LinkedHashMap<>(ofDepartments);
        var grades = List.copyOf(scheme.grades().keySet());
        this.grade = grades.isEmpty() ? "" : grades.get(grades.size() - 1);
    }

    List<Participant> members() {
        var members = new ArrayList<Participant>();
        for (var post : scheme.settings()) {
            for (var count = 0; count < ofEachPost; count++) {
                members.add(member(post, departments().get(0), members.size()));
            }
        }
        var last = members.get(members.size() - 1);
        members.add(member(last.post(), departments().get(departments().size() - 1), members.size()));
        return members;
    }

    /** Two that there may be; the one, where there is no other. */
    private List<String> departments() {
        return scheme.departments().isEmpty()
                ? DEPARTMENTS
                : scheme.departments().stream().limit(2).toList();
    }

    private Participant member(String post, String department, int number) {
        var id = "M" + number;
        var pay = scheme.compensation();
        return new Participant(
                id,
                post,
                department,
                id.equals(leaver) ? leaving : Member.STAYING,
                0,
                grade,
                total,
                coefficient,
                cancelled,
                pay == null ? BigDecimal.ZERO : pay.base().greatest(),
                pay == null ? BigDecimal.ZERO : pay.floating().greatest());
    }

    Settlement settlement() {
        var units = ofDepartments.isEmpty()
                ? List.<DepartmentFigures>of()
                : departments().stream()
                        .map(name -> new DepartmentFigures(name, ofDepartments))
                        .toList();
        return new Settlement(scheme.code(), period, figures, achieved, members(), units, List.of(), workingDays());
    }

    private List<LocalDate> workingDays() {
        return Stream.iterate(period.first(), day -> day.plusDays(1))
                .limit(days)
                .toList();
    }
}
