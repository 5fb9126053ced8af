package org.plumbline.engine.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The first so many leaves as a Merkle tree (RFC 6962, 2.1); it reads of the kept nodes only what an answer needs. */
public record Tree(long size, Nodes nodes) {
    /** The hash over all leaves and their order. */
    public Hash root() {
        return edge().root();
    }

    /** What grows into the tree of more leaves. */
    public RightEdge edge() {
        var peaks = new ArrayList<Hash>();
        var from = 0L;
        for (var left = size; left > 0; left -= Long.highestOneBit(left)) {
            var width = Long.highestOneBit(left);
            peaks.add(complete(from, width));
            from += width;
        }
        return new RightEdge(size, peaks);
    }

    /**
     * The way from a leaf to the root.
     *
     * @throws IndexOutOfBoundsException where there is no such leaf
     */
    public Inclusion inclusion(long index) {
        var path = new ArrayList<Hash>();
        include(Objects.checkIndex(index, size), new Span(0, size), path);
        return new Inclusion(index, size, path);
    }

    /**
     * That the first so many leaves are those of an earlier tree.
     *
     * @throws IndexOutOfBoundsException where the earlier tree is empty or larger
     */
    public Consistency consistency(long earlier) {
        Objects.checkIndex(earlier - 1, size);
        var path = new ArrayList<Hash>();
        extend(earlier, new Span(0, size), path);
        return new Consistency(earlier, size, path);
    }

    /** Leaves from one to before another, divided as RFC 6962 divides them: the left part is the larger one, and complete. */
    private record Span(long from, long to) {
        long width() {
            return to - from;
        }

        private long middle() {
            return from + Long.highestOneBit(width() - 1);
        }

        Span left() {
            return new Span(from, middle());
        }

        Span right() {
            return new Span(middle(), to);
        }
    }

    private void include(long index, Span span, List<Hash> path) {
        if (span.width() == 1) {
            return;
        }
        var isLeft = index < span.left().to();
        include(index, isLeft ? span.left() : span.right(), path);
        path.add(hash(isLeft ? span.right() : span.left()));
    }

    /** Where the earlier tree is the whole left part up to here, its root is known to whoever checks. */
    private void extend(long earlier, Span span, List<Hash> path) {
        if (earlier == span.to()) {
            if (span.from() > 0) {
                path.add(hash(span));
            }
            return;
        }
        var isLeft = earlier <= span.left().to();
        extend(earlier, isLeft ? span.left() : span.right(), path);
        path.add(hash(isLeft ? span.right() : span.left()));
    }

    private Hash hash(Span span) {
        return Long.bitCount(span.width()) == 1
                ? complete(span.from(), span.width())
                : Hash.node(hash(span.left()), hash(span.right()));
    }

    private Hash complete(long from, long width) {
        var level = Long.numberOfTrailingZeros(width);
        var kept = level - level % Nodes.STRIDE;
        var hashes = nodes.hashes(kept, from >> kept, 1 << (level - kept));
        while (hashes.size() > 1) {
            hashes = paired(hashes);
        }
        return hashes.get(0);
    }

    private static List<Hash> paired(List<Hash> hashes) {
        var above = new ArrayList<Hash>();
        for (var i = 0; i < hashes.size(); i += 2) {
            above.add(Hash.node(hashes.get(i), hashes.get(i + 1)));
        }
        return above;
    }
}
