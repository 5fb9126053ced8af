package org.plumbline.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Points for a measured value: straight lines between marks, flat outside them, HALF_UP once (D-8). */
public final class Curve {
    private static final BigDecimal BEST = BigDecimal.valueOf(100);

    /** The measured value is the points. */
    public static final Curve AS_MEASURED = through("0:0 100:100");

    private final List<Mark> marks;
    private final Line[] lines;

    private Curve(List<Mark> marks) {
        this.marks = List.copyOf(marks);
        var between = new ArrayList<Line>();
        for (var i = 1; i < marks.size(); i++) {
            between.add(Line.between(marks.get(i - 1), marks.get(i)));
        }
        this.lines = between.toArray(Line[]::new);
    }

    /** A measured value and the points it gets. */
    public record Mark(BigDecimal value, BigDecimal points) {}

    /**
     * Reads marks such as {@code "80:0 90:60 98:100"}: at least two, values rising, points 0 to 100.
     *
     * @throws IllegalArgumentException where they are not; the message is the offending mark, or all of the text
     */
    public static Curve through(String text) {
        var marks = new ArrayList<Mark>();
        for (var word : text.strip().split("\\s+")) {
            var colon = word.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(word);
            }
            marks.add(mark(word, colon, marks));
        }
        if (marks.size() < 2) {
            throw new IllegalArgumentException(text);
        }
        return new Curve(marks);
    }

    private static Mark mark(String word, int colon, List<Mark> before) {
        try {
            var mark = new Mark(Exact.decimal(word.substring(0, colon)), Exact.decimal(word.substring(colon + 1)));
            var rises =
                    before.isEmpty() || before.get(before.size() - 1).value().compareTo(mark.value()) < 0;
            if (rises && mark.points().signum() >= 0 && mark.points().compareTo(BEST) <= 0) {
                return mark;
            }
        } catch (NumberFormatException notAMark) {
            throw new IllegalArgumentException(word, notAMark);
        }
        throw new IllegalArgumentException(word);
    }

    /** The points, 0 to 100, with that many decimals. */
    public BigDecimal pointsAt(BigDecimal value, int decimals) {
        if (value.compareTo(marks.get(0).value()) <= 0) {
            return marks.get(0).points().setScale(decimals, RoundingMode.HALF_UP);
        }
        for (var line : lines) {
            if (value.compareTo(line.to().value()) <= 0) {
                return line.pointsAt(value, decimals);
            }
        }
        return marks.get(marks.size() - 1).points().setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The marks, by rising value. */
    public List<Mark> marks() {
        return marks;
    }

    /** The marks as rules write them. */
    @Override
    public String toString() {
        return marks.stream()
                .map(mark -> mark.value().toPlainString() + ":" + mark.points().toPlainString())
                .collect(Collectors.joining(" "));
    }

    /**
     * One straight line; where its slope is a finite decimal it is kept, with the points that it would give for 0: that
     * saves a division.
     */
    private record Line(
            Mark from,
            Mark to,
            BigDecimal run,
            BigDecimal rise,
            @Nullable BigDecimal slope,
            BigDecimal atZero) {
        static Line between(Mark from, Mark to) {
            var run = to.value().subtract(from.value());
            var rise = to.points().subtract(from.points());
            var slope = finite(rise, run);
            var atZero = slope == null ? from.points() : from.points().subtract(slope.multiply(from.value()));
            return new Line(from, to, run, rise, slope, Exact.plain(atZero));
        }

        private static @Nullable BigDecimal finite(BigDecimal rise, BigDecimal run) {
            try {
                return Exact.plain(rise.divide(run));
            } catch (ArithmeticException endless) {
                return null;
            }
        }

        BigDecimal pointsAt(BigDecimal value, int decimals) {
            if (slope != null) {
                return slope.multiply(value).add(atZero).setScale(decimals, RoundingMode.HALF_UP);
            }
            // One fraction, so that a falling line is not rounded away from zero and then subtracted.
            var numerator = from.points().multiply(run).add(rise.multiply(value.subtract(from.value())));
            return numerator.divide(run, decimals, RoundingMode.HALF_UP);
        }
    }
}
