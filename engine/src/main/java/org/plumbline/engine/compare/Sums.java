package org.plumbline.engine.compare;

import java.math.BigDecimal;

/** A sum by the earlier version and by the later one; of how many appraisals it changed, up or down. */
public record Sums(BigDecimal before, BigDecimal after, long up, long down) {
    static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    static Sums of(BigDecimal before, BigDecimal after) {
        var way = after.compareTo(before);
        return new Sums(before, after, way > 0 ? 1 : 0, way < 0 ? 1 : 0);
    }

    Sums plus(Sums more) {
        return new Sums(before.add(more.before), after.add(more.after), up + more.up, down + more.down);
    }

    /** By how much the sum changes. */
    public BigDecimal change() {
        return after.subtract(before);
    }
}
