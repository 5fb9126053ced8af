package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.plumbline.engine.scheme.Range;
import org.plumbline.rules.Exact;

/**
 * The values that a number can have: from a least to a greatest, with so many decimals.
 *
 * <p>Of numbers that nobody needs to try up to their greatest, {@code far} is far enough.
 */
public record Grid(BigDecimal least, BigDecimal greatest, int decimals, BigDecimal far) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Those of a range. */
    public static Grid of(Range range, int decimals) {
        return new Grid(range.least(), range.greatest(), decimals, range.greatest());
    }

    /** Whole numbers from 0 on. */
    static Grid whole(int greatest, int far) {
        return new Grid(BigDecimal.ZERO, BigDecimal.valueOf(greatest), 0, BigDecimal.valueOf(far));
    }

    /** The same but for the least. */
    public Grid withoutLeast() {
        return new Grid(above(least), greatest, decimals, far);
    }

    /** The smallest change. */
    public BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /** Whether a number is between the ends. */
    boolean contains(BigDecimal number) {
        return least.compareTo(number) <= 0 && number.compareTo(greatest) <= 0;
    }

    /** The next number of so many decimals that is more. */
    BigDecimal above(BigDecimal number) {
        return number.setScale(decimals, RoundingMode.FLOOR).add(step());
    }

    /**
     * The ends, and each limit with its neighbours: whatever comparisons with these limits can tell apart, two of
     * these values tell apart.
     */
    public List<BigDecimal> around(Collection<BigDecimal> limits) {
        var values = new TreeSet<BigDecimal>();
        add(values, least);
        add(values, far);
        for (var limit : limits) {
            var down = limit.setScale(decimals, RoundingMode.FLOOR);
            add(values, down.subtract(step()));
            add(values, down);
            add(values, down.add(step()));
            if (down.compareTo(limit) != 0) {
                add(values, down.add(step()).add(step()));
            }
        }
        return List.copyOf(values);
    }

    /** The same of whole numbers. */
    public List<Integer> wholeAround(Collection<BigDecimal> limits) {
        return around(limits).stream().map(BigDecimal::intValueExact).toList();
    }

    /** The same with a value halfway between each two that are more than a step apart. */
    public List<BigDecimal> throughout(Collection<BigDecimal> limits) {
        var around = around(limits);
        var values = new ArrayList<BigDecimal>();
        for (var i = 0; i < around.size(); i++) {
            if (i > 0) {
                var middle = around.get(i - 1).add(around.get(i)).multiply(HALF).setScale(decimals, RoundingMode.FLOOR);
                if (middle.compareTo(around.get(i - 1)) > 0 && middle.compareTo(around.get(i)) < 0) {
                    values.add(Exact.plain(middle));
                }
            }
            values.add(around.get(i));
        }
        return List.copyOf(values);
    }

    private void add(TreeSet<BigDecimal> values, BigDecimal value) {
        if (contains(value)) {
            values.add(Exact.plain(value));
        }
    }
}
