package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** The smallest change of what is judged, what is paid before and after it, and the line that makes the difference. */
record Change(
        Position position,
        String of,
        BigDecimal from,
        BigDecimal to,
        Map<String, BigDecimal> paidFrom,
        Map<String, BigDecimal> paidTo,
        LineToMend line) {
    /** The jump of an item that is paid before and after; {@code most} is the most that it can pay. */
    Optional<Cliff> cliff(String item, BigDecimal most) {
        var before = paidFrom.get(item);
        var after = paidTo.get(item);
        if (before == null || after == null || most.signum() <= 0) {
            return Optional.empty();
        }
        var share = after.subtract(before).abs().movePointRight(2).divide(most, 1, RoundingMode.HALF_UP);
        return Optional.of(
                new Cliff(position.where(), item, of, from, to, before, after, share, line.place(), line.rule()));
    }
}
