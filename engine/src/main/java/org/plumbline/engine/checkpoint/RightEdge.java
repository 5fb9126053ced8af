package org.plumbline.engine.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A tree that grows at its right edge: of what it holds it keeps one hash for each complete subtree, no more than 63. */
public final class RightEdge {
    private final List<Hash> peaks;
    private long size;

    RightEdge(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** The tree without leaves. */
    public static RightEdge empty() {
        return new RightEdge(0, List.of());
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** Adds a leaf; {@code kept} takes each subtree that it completes and that {@link Nodes} are to keep. */
    public void add(Hash leaf, Consumer<Subtree> kept) {
        var hash = leaf;
        var level = 0;
        for (var index = size; (index & 1) == 1; index >>= 1) {
            hash = Hash.node(peaks.remove(peaks.size() - 1), hash);
            level++;
            if (level % Nodes.STRIDE == 0) {
                kept.accept(new Subtree(level, index >> 1, hash));
            }
        }
        peaks.add(hash);
        size++;
    }

    /** The hash over all leaves and their order; of no leaves it is that of no bytes. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.sha256(new byte[0]);
        }
        var root = peaks.get(peaks.size() - 1);
        for (var i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }
}
