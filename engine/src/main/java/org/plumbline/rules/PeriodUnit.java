package org.plumbline.rules;

import java.util.Locale;

/** How long an appraised period is. */
public enum PeriodUnit {
    MONTH(12),
    QUARTER(4),
    YEAR(1);

    private final int perYear;

    PeriodUnit(int perYear) {
        this.perYear = perYear;
    }

    int perYear() {
        return perYear;
    }

    /** The word that scheme.yaml uses: month, quarter or year. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
