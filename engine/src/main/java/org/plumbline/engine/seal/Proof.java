package org.plumbline.engine.seal;

import java.util.List;
import java.util.Optional;

/** Which leaf of how many, and the hashes beside the way from it to the root, lowest first (RFC 9162, 2.1.3). */
public record Proof(int leaf, int leaves, List<Hash> path) {
    /** Keeps a copy of the path. */
    public Proof {
        path = List.copyOf(path);
    }

    /** The root that a leaf with this hash leads to; empty where the path does not fit a tree of so many leaves. */
    public Optional<Hash> root(Hash hash) {
        if (leaf < 0 || leaf >= leaves) {
            return Optional.empty();
        }
        var at = leaf;
        var last = leaves - 1;
        var root = hash;
        for (var beside : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((at & 1) == 1 || at == last) {
                root = Tree.node(beside, root);
                // Levels on which the last node has none beside it.
                var risen = Integer.numberOfTrailingZeros(at);
                at >>= risen;
                last >>= risen;
            } else {
                root = Tree.node(root, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }
}
