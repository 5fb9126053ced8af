package org.plumbline.engine.compare;

import org.jspecify.annotations.Nullable;

/** A figure of a decision that came out otherwise; absent where one of the two decisions has none. */
public record ResultChange(
        What what,
        String of,
        @Nullable String before,
        @Nullable String after) {
    /** Which figures are looked at: every one that a person is told, by the rules' codes. */
    public enum What {
        TOTAL,
        DIMENSION,
        POINTS,
        WEIGHT,
        NOT_MEASURED,
        ADJUSTMENT,
        GRADE,
        COEFFICIENT,
        VETO,
        PAY,
        AWARD,
        FOLLOW_UP
    }
}
