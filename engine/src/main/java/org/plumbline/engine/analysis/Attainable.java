package org.plumbline.engine.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.problem.Problem;

/**
 * The best and the worst total that somebody on a position can come to; where appraisals made up to find them were
 * refused, why, and no totals.
 */
public record Attainable(
        Where where, @Nullable BigDecimal worst, @Nullable BigDecimal best, List<Problem> refused) {
    /** Keeps a copy. */
    public Attainable {
        refused = List.copyOf(refused);
    }

    /** Between these totals. */
    static Attainable between(Where where, BigDecimal worst, BigDecimal best) {
        return new Attainable(where, worst, best, List.of());
    }

    Attainable at(Where other) {
        return new Attainable(other, worst, best, refused);
    }
}
