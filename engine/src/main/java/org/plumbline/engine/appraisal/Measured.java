package org.plumbline.engine.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was measured of one indicator, as it was given: a value, or a count of a total (S1-15). */
public sealed interface Measured {
    /** A sample whose size was not given. */
    int UNKNOWN = -1;

    /** How many cases it was measured on; {@link #UNKNOWN} where that was not given. */
    int sample();

    /** Where the figure comes from; empty where that was not given. */
    String source();

    /** Whether it was counted from no case at all, which measures nothing. */
    default boolean isOfNothing() {
        return false;
    }

    /**
     * The value in a unit whose whole is {@code whole} (100 for percent), HALF_UP once.
     *
     * @throws ArithmeticException where it is of nothing
     */
    BigDecimal in(int whole, int decimals);

    /** A value in the indicator's own unit. */
    record Value(BigDecimal value, int sample, String source) implements Measured {
        @Override
        public BigDecimal in(int whole, int decimals) {
            return value.setScale(decimals, RoundingMode.HALF_UP);
        }
    }

    /** So many of a total; the total is the sample. */
    record Rate(int count, int of, String source) implements Measured {
        @Override
        public int sample() {
            return of;
        }

        @Override
        public boolean isOfNothing() {
            return of == 0;
        }

        @Override
        public BigDecimal in(int whole, int decimals) {
            return BigDecimal.valueOf((long) count * whole)
                    .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP);
        }
    }
}
