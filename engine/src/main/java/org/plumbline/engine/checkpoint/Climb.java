package org.plumbline.engine.checkpoint;

/** The way up from a node: its place on each level, and the last place there. */
final class Climb {
    private long at;
    private long last;

    Climb(long at, long last) {
        this.at = at;
        this.last = last;
    }

    boolean isAtTop() {
        return last == 0;
    }

    /** Whether the next hash beside the way stands on the left. */
    boolean hasLeft() {
        return (at & 1) == 1 || at == last;
    }

    /** One level up, and past those on which the last node has none beside it. */
    void up() {
        while (at == last && (at & 1) == 0 && at != 0) {
            rise();
        }
        rise();
    }

    /** As long as a node completes what is to its left. */
    void upWhileRight() {
        while ((at & 1) == 1) {
            rise();
        }
    }

    private void rise() {
        at >>= 1;
        last >>= 1;
    }
}
