package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The values on one side of a limit that a case must have: from {@code least} to {@code greatest}, without {@code but}. */
public record Side(@Nullable BigDecimal least, @Nullable BigDecimal greatest, @Nullable BigDecimal but) {
    static Side at(BigDecimal value) {
        return new Side(value, value, null);
    }

    static Side between(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
        return new Side(least, greatest, null);
    }

    static Side otherThan(BigDecimal value) {
        return new Side(null, null, value);
    }

    boolean holds(BigDecimal value) {
        return (least == null || value.compareTo(least) >= 0)
                && (greatest == null || value.compareTo(greatest) <= 0)
                && (but == null || value.compareTo(but) != 0);
    }

    /** The value, or the stretch of values, such as {@code 59.99}, {@code 80.0001..89.9999} or {@code 60.01..}. */
    @Override
    public String toString() {
        if (but != null) {
            return "≠ " + but.toPlainString();
        }
        var from = least == null ? "" : least.toPlainString();
        var to = greatest == null ? "" : greatest.toPlainString();
        return from.equals(to) ? from : from + ".." + to;
    }
}
