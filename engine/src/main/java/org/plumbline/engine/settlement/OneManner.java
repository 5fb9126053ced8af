package org.plumbline.engine.settlement;

import java.util.HashMap;
import org.plumbline.engine.decision.Conflict;

/** A pool is divided in one manner, and nobody shares it twice. */
final class OneManner {
    private OneManner() {}

    /** Throws where it is not so, and names the two rules. */
    static void check(Pool pool) {
        var first = pool.sharers().get(0);
        if (!pool.splits().isEmpty()) {
            throw Conflict.between(pool.splits().get(0), first.share(), pool.code());
        }
        var seen = new HashMap<Integer, Sharer>();
        for (var sharer : pool.sharers()) {
            if (sharer.manner() != first.manner()) {
                throw Conflict.between(first.share(), sharer.share(), pool.code());
            }
            var before = seen.putIfAbsent(sharer.index(), sharer);
            if (before != null) {
                throw Conflict.between(before.share(), sharer.share(), pool.code() + " · " + sharer.id());
            }
        }
    }
}
