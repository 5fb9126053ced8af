package org.plumbline.engine.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.rules.Effect;
import org.plumbline.rules.Period;

/** Many people's settlement for one cycle, as it was asked for. */
public record Settlement(
        String scheme,
        Period period,
        Map<String, BigDecimal> figures,
        List<Achieved> achievements,
        List<Participant> members,
        List<DepartmentFigures> departments,
        List<Grant> grants,
        List<LocalDate> workingDays) {
    /** Keeps copies in the same order. */
    public Settlement {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        achievements = List.copyOf(achievements);
        members = List.copyOf(members);
        departments = List.copyOf(departments);
        grants = List.copyOf(grants);
        workingDays = List.copyOf(workingDays);
    }

    /** Something achieved; {@code certifiedBy} is a member's id, and empty where {@code outsider} certified it. */
    public record Achieved(String id, String kind, String level, String certifiedBy, String outsider) {}

    /**
     * Somebody who takes part.
     *
     * <p>{@code total} and {@code coefficient} are 0 and {@code grade} is empty where the appraisal gave none.
     */
    public record Participant(
            String id,
            String post,
            String department,
            String leaving,
            int instalmentsPaid,
            String grade,
            BigDecimal total,
            BigDecimal coefficient,
            Set<Effect> cancelled,
            BigDecimal base,
            BigDecimal floating) {
        /** Keeps a copy. */
        public Participant {
            cancelled = Set.copyOf(cancelled);
        }

        /** Whether the appraisal gave a total; one of 0 has a grade. */
        boolean hasTotal() {
            return total.signum() > 0 || !grade.isEmpty();
        }
    }

    /** A department with its own figures (S4-7). */
    public record DepartmentFigures(String name, Map<String, BigDecimal> figures) {
        /** Keeps a copy in the same order. */
        public DepartmentFigures {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /** What one member gives another of a pool that is given at discretion (S2-4, S2-5). */
    public record Grant(String pool, String by, String to, BigDecimal amount, String reason) {}
}
