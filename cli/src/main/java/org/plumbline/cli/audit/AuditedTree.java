package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.checkpoint.RightEdge;
import org.plumbline.engine.checkpoint.Subtree;

/** The tree computed anew from what is noted of each record, held against the seals and against what the auditor kept. */
final class AuditedTree {
    private final Connection database;
    private final Optional<KnownCheckpoint> known;
    private final Consumer<Discrepancy> faults;
    private final RightEdge edge = RightEdge.empty();
    private boolean broken;
    private boolean reached;
    private long nodes;

    AuditedTree(Connection database, Optional<KnownCheckpoint> known, Consumer<Discrepancy> faults) {
        this.database = database;
        this.known = known;
        this.faults = faults;
    }

    /** Adds what is noted under a seal of a root; after one that it does not lead to, it leads to none. */
    void grow(SealRow seal, List<Hash> leaves) throws SQLException {
        if (broken) {
            return;
        }
        var records = seal.size() - edge.size();
        if (leaves.size() != records) {
            broken = true;
            faults.accept(Discrepancy.seal(seal.size(), new AuditStatement.EntriesMissing(records, leaves.size())));
            return;
        }
        for (var leaf : leaves) {
            add(leaf);
        }
        var root = seal.signed().map(signed -> signed.checkpoint().root());
        if (root.isPresent() && !root.get().equals(edge.root())) {
            broken = true;
            faults.accept(Discrepancy.seal(seal.size(), new AuditStatement.RootBroken()));
        }
    }

    /** Says at the end what was not reached. */
    void end(long newest) throws SQLException {
        if (known.isPresent() && !reached) {
            var size = known.get().size();
            faults.accept(Discrepancy.whole(
                    size > newest
                            ? new AuditStatement.KnownCheckpointBeyond(size, newest)
                            : new AuditStatement.KnownCheckpointOtherwise(size)));
        }
        if (!broken) {
            countNodes();
        }
    }

    private void add(Hash leaf) throws SQLException {
        var complete = new ArrayList<Subtree>();
        edge.add(leaf, complete::add);
        for (var subtree : complete) {
            node(subtree);
        }
        if (known.isPresent() && known.get().size() == edge.size()) {
            reached = known.get().root().equals(edge.root());
        }
    }

    private void node(Subtree subtree) throws SQLException {
        nodes++;
        try (var statement = database.prepareStatement("select hash from tree_nodes where level = ? and index = ?")) {
            statement.setInt(1, subtree.level());
            statement.setLong(2, subtree.index());
            try (var row = statement.executeQuery()) {
                if (!row.next()
                        || !Arrays.equals(row.getBytes(1), subtree.hash().bytes())) {
                    faults.accept(Discrepancy.whole(new AuditStatement.NodeChanged(subtree.level(), subtree.index())));
                }
            }
        }
    }

    private void countNodes() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select count(*) from tree_nodes")) {
            row.next();
            if (row.getLong(1) > nodes) {
                faults.accept(Discrepancy.whole(new AuditStatement.NodesTooMany(row.getLong(1), nodes)));
            }
        }
    }
}
