package org.plumbline.engine.checkpoint;

import java.util.List;
import java.util.Optional;

/** That a leaf is in a tree of so many: the hashes beside the way from it to the root, lowest first (RFC 9162, 2.1.3). */
public record Inclusion(long index, long size, List<Hash> path) {
    /** Keeps a copy of the path. */
    public Inclusion {
        path = List.copyOf(path);
    }

    /** The root that a leaf with this hash leads to; empty where the path does not fit a tree of so many leaves. */
    public Optional<Hash> root(Hash leaf) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        var climb = new Climb(index, size - 1);
        var root = leaf;
        for (var beside : path) {
            if (climb.isAtTop()) {
                return Optional.empty();
            }
            root = climb.hasLeft() ? Hash.node(beside, root) : Hash.node(root, beside);
            climb.up();
        }
        return climb.isAtTop() ? Optional.of(root) : Optional.empty();
    }
}
