package org.plumbline.engine.analysis;

import java.math.BigDecimal;

/** How well somebody did, the same in everything. */
enum Level {
    WORST(BigDecimal.ZERO),
    MIDDLING(BigDecimal.valueOf(75)),
    BEST(BigDecimal.valueOf(100));

    private final BigDecimal points;

    Level(BigDecimal points) {
        this.points = points;
    }

    BigDecimal points() {
        return points;
    }
}
