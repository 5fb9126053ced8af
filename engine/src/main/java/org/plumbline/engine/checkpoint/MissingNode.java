package org.plumbline.engine.checkpoint;

/** A hash that a tree of this size has was not kept, or was taken away. */
public final class MissingNode extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the first place at which there may be none. */
    public MissingNode(int level, long index) {
        super("no hash is kept at level " + level + " from " + index + " on");
    }
}
