package org.plumbline.engine.compare;

/** How many appraisals came out otherwise, the same, or were refused by one version or by both. */
public record MoveCounts(long moved, long unmoved, long refusedBefore, long refusedAfter, long refusedByBoth) {
    static final MoveCounts NONE = new MoveCounts(0, 0, 0, 0, 0);

    static MoveCounts of(Move move) {
        if (move.before().isRefused()) {
            return move.after().isRefused() ? new MoveCounts(0, 0, 0, 0, 1) : new MoveCounts(0, 0, 1, 0, 0);
        }
        if (move.after().isRefused()) {
            return new MoveCounts(0, 0, 0, 1, 0);
        }
        return move.isNone() ? new MoveCounts(0, 1, 0, 0, 0) : new MoveCounts(1, 0, 0, 0, 0);
    }

    MoveCounts plus(MoveCounts more) {
        return new MoveCounts(
                moved + more.moved,
                unmoved + more.unmoved,
                refusedBefore + more.refusedBefore,
                refusedAfter + more.refusedAfter,
                refusedByBoth + more.refusedByBoth);
    }

    /** How many there are. */
    public long all() {
        return moved + unmoved + refusedBefore + refusedAfter + refusedByBoth;
    }
}
