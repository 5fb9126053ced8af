package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.appraisal.Appraisal;
import org.plumbline.engine.appraisal.Measured;
import org.plumbline.engine.decision.Decision.Reason;
import org.plumbline.rules.History;
import org.plumbline.rules.PeriodUnit;

/** The indicators of S1-10 to S1-13; {@code whole} is what a rate's whole counts as, 0 where it is no rate. */
enum Indicator {
    PATIENT_SATISFACTION(100, 100, Reasons.SATISFACTION, new Marks(80, 0, 90, 60, 98, 100)),
    SERVICE_NORMS,
    COMPLAINTS_AND_ERRORS(1000, 1000, Reasons.COMPLAINTS, new Marks(0, 100, 1, 80, 5, 0)),
    FIRST_CONTACT_RESOLUTION(100, 100, Reasons.FIRST_CONTACT, new Marks(50, 0, 70, 60, 85, 100)),
    VOLUME(100, 200, Reasons.VOLUME, new Marks(60, 0, 100, 100)),
    ANSWERED_WITHIN_20S(100, 100, Reasons.ANSWERED, new Marks(60, 0, 80, 60, 95, 100)),
    FIRST_RESPONSE(0, 86400, Reasons.FIRST_RESPONSE, new Marks(30, 100, 60, 60, 120, 0)),
    TICKETS_IN_TIME(100, 100, Reasons.TICKETS, new Marks(80, 0, 90, 60, 100, 100)),
    KNOWLEDGE_TEST,
    COMMUNICATION,
    PROBLEM_SOLVING,
    COLLABORATION,
    TRAINING,
    ATTENDANCE(100, 100, Reasons.ATTENDANCE, new Marks(90, 0, 95, 60, 100, 100)),
    TEAM_MANAGEMENT,
    COACHING,
    MONTHLY_RESULTS(0, 100, Reasons.MONTHLY_RESULTS, null),
    ABILITY_GROWTH,
    DEVELOPMENT;

    private static final Marks GRADES = new Marks(0, 0, 60, 60, 70, 70, 80, 80, 90, 90, 100, 100);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final int whole;
    private final int most;
    private final BigDecimal greatest;
    private final Reason scoredBy;
    private final @Nullable Marks marks;

    Indicator() {
        this(0, 100, Reasons.AS_MEASURED, null);
    }

    Indicator(int whole, int most, Reason scoredBy, @Nullable Marks marks) {
        this.whole = whole;
        this.most = most;
        this.greatest = BigDecimal.valueOf(most);
        this.scoredBy = scoredBy;
        this.marks = marks;
    }

    String code() {
        return code;
    }

    Reason scoredBy() {
        return scoredBy;
    }

    boolean optional() {
        return switch (this) {
            case KNOWLEDGE_TEST, COMMUNICATION, PROBLEM_SOLVING, COLLABORATION, TRAINING, MONTHLY_RESULTS -> true;
            default -> false;
        };
    }

    int minSample() {
        return this == PATIENT_SATISFACTION ? 10 : 0;
    }

    /** Whether this may be measured so at all: a rate only where the unit is one, and within the range. */
    boolean allows(Measured given) {
        if (this == MONTHLY_RESULTS) {
            return false;
        }
        if (given instanceof Measured.Rate rate) {
            return rate.of() > 0
                    ? whole > 0 && rate.count() >= 0 && (long) rate.count() * whole <= (long) rate.of() * most
                    : whole > 0 && rate.of() == 0 && rate.count() == 0 && minSample() > 0;
        }
        return !(given instanceof Measured.Value value)
                || (value.value().signum() >= 0 && value.value().compareTo(greatest) <= 0);
    }

    /** The measured value with 4 decimals; null where it does not count. */
    @Nullable
    BigDecimal measured(@Nullable Measured given, Appraisal appraisal) {
        if (this == MONTHLY_RESULTS) {
            return mean(appraisal.history(), appraisal.appraisee().period().year());
        }
        if (given == null || (given.sample() < minSample() && given.sample() != Measured.UNKNOWN)) {
            return null;
        }
        if (given instanceof Measured.Rate rate) {
            return BigDecimal.valueOf((long) rate.count() * whole)
                    .divide(BigDecimal.valueOf(rate.of()), 4, RoundingMode.HALF_UP);
        }
        return given instanceof Measured.Value value ? value.value().setScale(4, RoundingMode.HALF_UP) : null;
    }

    /** The points of a measured value that lies in the range, with 4 decimals. */
    BigDecimal points(BigDecimal measured) {
        return marks == null ? measured : marks.at(measured);
    }

    int whole() {
        return whole;
    }

    BigDecimal greatest() {
        return greatest;
    }

    boolean higherIsBetter() {
        return marks == null || marks.rising();
    }

    /** The values at which its curve bends, or at which grades change. */
    BigDecimal[] bends() {
        return marks == null ? GRADES.values() : marks.values();
    }

    private static @Nullable BigDecimal mean(History history, int year) {
        var sum = BigDecimal.ZERO;
        var months = 0;
        for (var result : history.results()) {
            if (result.period().unit() == PeriodUnit.MONTH && result.period().year() == year) {
                sum = sum.add(result.total());
                months++;
            }
        }
        return months == 0 ? null : sum.divide(BigDecimal.valueOf(months), 4, RoundingMode.HALF_UP);
    }
}
