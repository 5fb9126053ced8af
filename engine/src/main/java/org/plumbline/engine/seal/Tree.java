package org.plumbline.engine.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A Merkle tree as RFC 6962 draws it: the root changes with any leaf, and a few hashes prove that a leaf is in it. */
public final class Tree {
    private final List<Hash> leaves;

    /**
     * Keeps a copy of the leaves' hashes.
     *
     * @throws IllegalArgumentException where there are none
     */
    public Tree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
        if (leaves.isEmpty()) {
            throw new IllegalArgumentException("a tree has a leaf");
        }
    }

    /** The hash over all leaves and their order. */
    public Hash root() {
        return root(leaves);
    }

    /**
     * The hashes that lead from a leaf to the root.
     *
     * @throws IndexOutOfBoundsException where there is no such leaf
     */
    public Proof proof(int leaf) {
        var path = new ArrayList<Hash>();
        climb(leaves, Objects.checkIndex(leaf, leaves.size()), path);
        return new Proof(leaf, leaves.size(), path);
    }

    static Hash node(Hash left, Hash right) {
        return Digest.of(Digest.NODE).hash(left).hash(right).hash();
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var half = half(leaves.size());
        return node(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    private static void climb(List<Hash> leaves, int index, List<Hash> path) {
        if (leaves.size() == 1) {
            return;
        }
        var half = half(leaves.size());
        var left = leaves.subList(0, half);
        var right = leaves.subList(half, leaves.size());
        if (index < half) {
            climb(left, index, path);
            path.add(root(right));
        } else {
            climb(right, index - half, path);
            path.add(root(left));
        }
    }

    /** The largest power of two below a number. */
    private static int half(int number) {
        return Integer.highestOneBit(number - 1);
    }
}
