package org.plumbline.rules;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Something that happened in the period: a complaint, an incident, a suggestion (S4-1 to S4-8).
 *
 * <p>{@code severity} and {@code amount} (money, in the scheme's currency) are 0 where none was given.
 */
public record Event(
        String id,
        @Says(Term.EVENT) String kind,
        @Says(Term.ROLE) String role,
        Status status,
        LocalDate occurred,
        int severity,
        BigDecimal amount,
        Appraisee appraisee)
        implements AppraisalFact {
    /** How far an event has been looked into; only a substantiated one counts. */
    public enum Status {
        ALLEGED,
        SUBSTANTIATED,
        DISMISSED
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
}
