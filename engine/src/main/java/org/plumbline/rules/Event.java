package org.plumbline.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Something that happened in the period: a complaint, an incident, a suggestion (S4-1 to S4-8).
 *
 * <p>{@code severity} and {@code amount} (money, in the scheme's currency) are 0 and {@code cause} is empty where none
 * was given; {@link #NEVER} stands for a day that is not set or has not come. {@code minutesToEscalation} counts from
 * when it came up, {@code daysSinceSameCause} from the last confirmed event of the same kind, cause and role; both are
 * {@link #ENDLESS} where there was none, so that "more than" holds of it (D-44).
 */
public record Event(
        String id,
        @Says(Term.EVENT) String kind,
        @Says(Term.ROLE) String role,
        Status status,
        LocalDate occurred,
        @Counts(Quantity.SEVERITY) int severity,
        @Counts(Quantity.AMOUNT) BigDecimal amount,
        @Says(Term.CAUSE) String cause,
        LocalDate due,
        LocalDate done,
        @Counts(Quantity.MINUTES_TO_ESCALATION) int minutesToEscalation,
        @Counts(Quantity.DAYS_SINCE_SAME_CAUSE) int daysSinceSameCause,
        Appraisee appraisee)
        implements AppraisalFact {
    /** A day that is not set, or that has not come. */
    public static final LocalDate NEVER = LocalDate.MAX;

    /** More days or minutes than any. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    /** How far an event has been looked into; only a substantiated one counts. */
    public enum Status {
        ALLEGED,
        SUBSTANTIATED,
        DISMISSED
    }

    /** An event without cause, deadline and escalation. */
    public Event(
            String id,
            String kind,
            String role,
            Status status,
            LocalDate occurred,
            int severity,
            BigDecimal amount,
            Appraisee appraisee) {
        this(id, kind, role, status, occurred, severity, amount, "", NEVER, NEVER, ENDLESS, ENDLESS, appraisee);
    }

    /** Whether it was looked into and confirmed. */
    public boolean substantiated() {
        return status == Status.SUBSTANTIATED;
    }

    /** Whether it was reported and not yet looked into. */
    public boolean alleged() {
        return status == Status.ALLEGED;
    }

    /** Whether it was looked into and found to be nothing. */
    public boolean dismissed() {
        return status == Status.DISMISSED;
    }

    /** Whether it was done with after it was due (D-44). */
    @FollowsFrom(Quantity.DAYS_LATE)
    public boolean late() {
        return daysLate() > 0;
    }

    /** By how many days; of what is not done yet, until the end of the period; 0 where it is not late (D-44). */
    @Counts(Quantity.DAYS_LATE)
    public int daysLate() {
        var end = done.equals(NEVER) ? appraisee.period().last() : done;
        return due.isBefore(end) ? (int) ChronoUnit.DAYS.between(due, end) : 0;
    }

    /** The same event under another id. */
    public Event called(String other) {
        return with(other, daysSinceSameCause);
    }

    /** The same event, so many days after one on the same cause. */
    public Event afterSameCause(int days) {
        return with(id, days);
    }

    private Event with(String other, int days) {
        return new Event(
                other,
                kind,
                role,
                status,
                occurred,
                severity,
                amount,
                cause,
                due,
                done,
                minutesToEscalation,
                days,
                appraisee);
    }
}
