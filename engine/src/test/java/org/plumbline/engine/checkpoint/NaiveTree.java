package org.plumbline.engine.checkpoint;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962, 2.1 to 2.1.2, as it is written there: the whole list in memory, every hash computed anew. */
final class NaiveTree {
    private NaiveTree() {}

    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.sha256(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var k = split(leaves);
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        var k = split(leaves);
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m < k ? and(path(m, left), root(right)) : and(path(m - k, right), root(left));
    }

    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        var k = split(leaves);
        var left = leaves.subList(0, k);
        var right = leaves.subList(k, leaves.size());
        return m <= k ? and(subproof(m, left, whole), root(right)) : and(subproof(m - k, right, false), root(left));
    }

    private static List<Hash> and(List<Hash> hashes, Hash last) {
        var all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }

    private static int split(List<Hash> leaves) {
        var k = 1;
        while (2 * k < leaves.size()) {
            k *= 2;
        }
        return k;
    }
}
