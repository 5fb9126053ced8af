package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values on one side of a limit, one of which a case must have. */
public sealed interface Side {
    /** Whether a value is on this side. */
    boolean holds(BigDecimal value);

    /** Whether any value of a grid is on this side. */
    boolean meets(Grid grid);

    /** Of values along a line: each, and the stretches before and after it, as far as values of these grids are there. */
    static List<List<Side>> along(List<BigDecimal> values, List<Grid> grids) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> around(
                        i == 0 ? null : values.get(i - 1),
                        values.get(i),
                        i == values.size() - 1 ? null : values.get(i + 1),
                        grids))
                .toList();
    }

    private static List<Side> around(
            @Nullable BigDecimal before, BigDecimal value, @Nullable BigDecimal after, List<Grid> grids) {
        return Stream.<Side>of(new At(value), new Between(before, value), new Between(value, after))
                .filter(side -> grids.isEmpty() || grids.stream().anyMatch(side::meets))
                .toList();
    }

    /** Exactly this value. */
    record At(BigDecimal value) implements Side {
        @Override
        public boolean holds(BigDecimal other) {
            return value.compareTo(other) == 0;
        }

        @Override
        public boolean meets(Grid grid) {
            return grid.contains(value);
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
        public boolean meets(Grid grid) {
            return holds(grid.greatest());
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
        public boolean meets(Grid grid) {
            return holds(grid.least());
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
        public boolean meets(Grid grid) {
            return holds(grid.least()) || holds(grid.greatest());
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
        public boolean meets(Grid grid) {
            var first = from == null ? grid.least() : grid.least().max(grid.above(from));
            return first.compareTo(grid.greatest()) <= 0 && holds(first);
        }

        @Override
        public String toString() {
            var low = from == null ? "" : "> " + from.toPlainString();
            var high = to == null ? "" : "< " + to.toPlainString();
            return low + (low.isEmpty() || high.isEmpty() ? "" : " ") + high;
        }
    }
}
