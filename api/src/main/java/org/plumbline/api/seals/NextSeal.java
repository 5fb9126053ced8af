package org.plumbline.api.seals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.api.keeping.Settled;
import org.plumbline.api.signing.Signer;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.MissingNode;
import org.plumbline.engine.checkpoint.RightEdge;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.Subtree;
import org.plumbline.engine.checkpoint.Tree;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Adds to the tree what was kept since the newest seal, and signs a checkpoint of it; within one transaction. */
@Component
class NextSeal {
    static final int MOST = 2048;
    private static final Logger LOG = LoggerFactory.getLogger(NextSeal.class);

    private final Seals seals;
    private final SealedTree tree;
    private final Unsealed unsealed;
    private final Past past;
    private final Settled settled;
    private final ForeignRows foreign;
    private final Signer signer;

    NextSeal(
            Seals seals,
            SealedTree tree,
            Unsealed unsealed,
            Past past,
            Settled settled,
            ForeignRows foreign,
            Signer signer) {
        this.settled = settled;
        this.foreign = foreign;
        this.past = past;
        this.seals = seals;
        this.tree = tree;
        this.unsealed = unsealed;
        this.signer = signer;
    }

    /** What is left after a seal. */
    enum Left {
        SOME,
        NOTHING,
        /** Another server seals, or somebody writes for very long. */
        UNKNOWN
    }

    /** What is left after a seal, and the newest checkpoint then: compared with what was seen before, or signed over it. */
    record Sealed(Left left, Optional<KeptSeal> newest) {}

    /**
     * Seals what there is, up to so much that it fits in memory.
     *
     * @throws SealsChanged where what is kept contradicts the newest seal: nothing is signed over it
     */
    Sealed seal() {
        if (!unsealed.mineAlone()) {
            return new Sealed(Left.UNKNOWN, Optional.empty());
        }
        var before = seals.last();
        past.compare(seals.origin(), before, tree);
        var size = before.map(seal -> seal.checkpoint().size()).orElse(0L);
        var noted = tree.leaves(size, MOST);
        if (!noted.isEmpty()) {
            // Sealed before seals were checkpoints: as they were then, not as they are now.
            return new Sealed(Left.SOME, Optional.of(sign(before, noted)));
        }
        return sealFrom(before, size);
    }

    private Sealed sealFrom(Optional<KeptSeal> before, long size) {
        var upTo = settled();
        if (upTo < 0) {
            return new Sealed(Left.UNKNOWN, before);
        }
        for (var from = tree.lastRecord(size) + 1; ; ) {
            var rows = unsealed.rows(from, upTo, MOST);
            var whole = rows.size() < MOST;
            var leaves = foreign.without(rows).stream()
                    .map(row -> Leaf.of(row.record()))
                    .toList();
            if (!leaves.isEmpty()) {
                tree.add(size, leaves);
                var seal = sign(before, leaves.stream().map(Leaf::hash).toList());
                return new Sealed(whole ? Left.NOTHING : Left.SOME, Optional.of(seal));
            }
            if (whole) {
                return new Sealed(Left.NOTHING, before);
            }
            from = rows.get(MOST - 1).record().number() + 1;
        }
    }

    private KeptSeal sign(Optional<KeptSeal> before, List<Hash> leaves) {
        var edge = before.map(this::edge).orElseGet(RightEdge::empty);
        var complete = new ArrayList<Subtree>();
        leaves.forEach(leaf -> edge.add(leaf, complete::add));
        tree.keep(complete);
        var key = signer.key();
        var checkpoint = new Checkpoint(seals.origin(), edge.size(), edge.root());
        var seal = new KeptSeal(
                SignedCheckpoint.by(key, checkpoint, Instant.now().getEpochSecond()),
                new VerifierKey(checkpoint.origin(), key.open()));
        seals.add(seal);
        // Where the log goes elsewhere, it shows whether the tree was made anew.
        LOG.info("Sealed {} records: checkpoint {}", leaves.size(), checkpoint.written());
        return seal;
    }

    private RightEdge edge(KeptSeal before) {
        try {
            var edge = new Tree(before.checkpoint().size(), tree).edge();
            if (edge.root().equals(before.checkpoint().root())) {
                return edge;
            }
            throw new SealsChanged("the tree is not the one of the newest seal");
        } catch (MissingNode taken) {
            throw new SealsChanged("the tree is not whole: " + taken.getMessage());
        }
    }

    private long settled() {
        try {
            return settled.now().orElse(-1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
