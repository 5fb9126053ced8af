package org.plumbline.engine.coverage;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The values on one side of a limit, one of which a case must have. */
public sealed interface Side {
    /** Whether a value is on this side. */
    boolean holds(BigDecimal value);

    /** Exactly this value. */
    record At(BigDecimal value) implements Side {
        @Override
        public boolean holds(BigDecimal other) {
            return value.compareTo(other) == 0;
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** Any value above, or from this one on where it {@code includes} it. */
    record Above(BigDecimal value, boolean includes) implements Side {
        @Override
        public boolean holds(BigDecimal other) {
            return other.compareTo(value) > (includes ? -1 : 0);
        }

        @Override
        public String toString() {
            return (includes ? "≥ " : "> ") + value.toPlainString();
        }
    }

    /** Any value below, or up to this one where it {@code includes} it. */
    record Below(BigDecimal value, boolean includes) implements Side {
        @Override
        public boolean holds(BigDecimal other) {
            return other.compareTo(value) < (includes ? 1 : 0);
        }

        @Override
        public String toString() {
            return (includes ? "≤ " : "< ") + value.toPlainString();
        }
    }

    /** Any other value. */
    record OtherThan(BigDecimal value) implements Side {
        @Override
        public boolean holds(BigDecimal other) {
            return value.compareTo(other) != 0;
        }

        @Override
        public String toString() {
            return "≠ " + value.toPlainString();
        }
    }

    /** Any value between two, without them; to the end where one is null. */
    record Between(@Nullable BigDecimal from, @Nullable BigDecimal to) implements Side {
        @Override
        public boolean holds(BigDecimal other) {
            return (from == null || other.compareTo(from) > 0) && (to == null || other.compareTo(to) < 0);
        }

        @Override
        public String toString() {
            var low = from == null ? "" : "> " + from.toPlainString();
            var high = to == null ? "" : "< " + to.toPlainString();
            return low + (low.isEmpty() || high.isEmpty() ? "" : " ") + high;
        }
    }
}
