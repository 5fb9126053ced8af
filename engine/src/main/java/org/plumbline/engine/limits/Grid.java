package org.plumbline.engine.limits;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.plumbline.engine.scheme.Range;
import org.plumbline.rules.Exact;

/** The values a figure can have: from a least to a greatest, with so many decimals. */
public record Grid(BigDecimal least, BigDecimal greatest, int decimals) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Those of a range. */
    public static Grid of(Range range, int decimals) {
        return new Grid(range.least(), range.greatest(), decimals);
    }

    /** Those from 0 to 100. */
    public static Grid percent(int decimals) {
        return new Grid(BigDecimal.ZERO, BigDecimal.valueOf(100), decimals);
    }

    /** Whole numbers. */
    public static Grid whole(int least, int greatest) {
        return new Grid(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest), 0);
    }

    /** The smallest change. */
    public BigDecimal step() {
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    /**
     * The ends, and each limit with its neighbours: whatever comparisons with these limits can tell apart, two of
     * these values tell apart.
     */
    public List<BigDecimal> around(Collection<BigDecimal> limits) {
        var values = new TreeSet<BigDecimal>();
        add(values, least);
        add(values, greatest);
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
        if (value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0) {
            values.add(Exact.plain(value));
        }
    }
}
