package org.plumbline.yardstick;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A curve through whole-numbered marks: straight between them, flat outside, HALF_UP to 4 decimals once (D-8). */
final class Marks {
    private final BigDecimal[] values;
    private final BigDecimal[] points;
    private final @Nullable BigDecimal[] slopes;

    /** Value, points, value, points …, by rising value. */
    Marks(int... marks) {
        values = new BigDecimal[marks.length / 2];
        points = new BigDecimal[values.length];
        slopes = new BigDecimal[values.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = BigDecimal.valueOf(marks[2 * i]);
            points[i] = BigDecimal.valueOf(marks[2 * i + 1]);
            slopes[i] = i == 0 ? null : slope(i);
        }
    }

    private @Nullable BigDecimal slope(int to) {
        try {
            return points[to].subtract(points[to - 1]).divide(values[to].subtract(values[to - 1]));
        } catch (ArithmeticException endless) {
            return null;
        }
    }

    BigDecimal[] values() {
        return values.clone();
    }

    boolean rising() {
        return points[0].signum() == 0;
    }

    BigDecimal at(BigDecimal value) {
        var i = 0;
        while (i < values.length && value.compareTo(values[i]) > 0) {
            i++;
        }
        if (i == 0) {
            return points[0].setScale(4);
        }
        return i == values.length ? points[i - 1].setScale(4) : between(i - 1, i, value);
    }

    private BigDecimal between(int from, int to, BigDecimal value) {
        var along = value.subtract(values[from]);
        var slope = slopes[to];
        if (slope != null) {
            return points[from].add(slope.multiply(along)).setScale(4, RoundingMode.HALF_UP);
        }
        var run = values[to].subtract(values[from]);
        var rise = points[to].subtract(points[from]);
        return points[from].multiply(run).add(rise.multiply(along)).divide(run, 4, RoundingMode.HALF_UP);
    }
}
