package org.plumbline.engine.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** A tree that grew leaf by leaf, with the nodes that it keeps. */
public record Grown(RightEdge edge, List<Hash> leaves, Map<String, Hash> kept) implements Nodes {
    public static Grown of(List<Hash> leaves) {
        var grown = new Grown(RightEdge.empty(), new ArrayList<>(), new TreeMap<>());
        leaves.forEach(grown::add);
        return grown;
    }

    /** Leaves that are all different. */
    public static List<Hash> leaves(int size) {
        return LongStream.range(0, size)
                .mapToObj(i -> Hash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    public void add(Hash leaf) {
        leaves.add(leaf);
        edge.add(leaf, subtree -> kept.put(subtree.level() + "/" + subtree.index(), subtree.hash()));
    }

    public Tree tree() {
        return tree(leaves.size());
    }

    public Tree tree(long size) {
        return new Tree(size, this);
    }

    @Override
    public List<Hash> hashes(int level, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(index -> level == 0 ? leaves.get((int) index) : kept(level, index))
                .toList();
    }

    private Hash kept(int level, long index) {
        var hash = kept.get(level + "/" + index);
        if (hash == null) {
            throw new MissingNode(level, index);
        }
        return hash;
    }
}
