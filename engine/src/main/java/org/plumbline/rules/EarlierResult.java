package org.plumbline.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an earlier period came to: its total with 2 decimals, its grade, empty where it was not graded, and the measured
 * values that a change is reckoned from (D-43).
 */
public record EarlierResult(Period period, BigDecimal total, String grade, Map<String, BigDecimal> measurements) {
    /** A result of which no measured value is known. */
    public EarlierResult(Period period, BigDecimal total, String grade) {
        this(period, total, grade, Map.of());
    }

    /** Keeps a copy in the same order. */
    public EarlierResult {
        measurements =
                measurements.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
    }
}
