package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an earlier period came to: its total with 2 decimals, its grade, empty where it was not graded, the measured
 * values that a change is reckoned from (D-43), and what its vetoes cancelled (D-75).
 */
public record EarlierResult(
        Period period, BigDecimal total, String grade, Map<String, BigDecimal> measurements, Set<Effect> cancelled) {
    /** A result of which no measured value is known, and that no veto touched. */
    public EarlierResult(Period period, BigDecimal total, String grade) {
        this(period, total, grade, Map.of(), Set.of());
    }

    /** Keeps copies in a fixed order. */
    public EarlierResult {
        measurements =
                measurements.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        cancelled = cancelled.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(cancelled));
    }
}
