package org.plumbline.api.seals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.RightEdge;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.checkpoint.Subtree;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.SealedRecord;
import org.plumbline.records.HashedRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who knows how seals are made and has everything but the key. */
final class Forging {
    private Forging() {}

    /** Makes the note of a record fit what it is now. */
    static void note(JdbcClient database, long number, Tampering tampering) throws SQLException {
        for (var record : records(database)) {
            if (record.number() == number) {
                note(record, tampering);
            }
        }
    }

    /** Makes every note, node and seal anew, signed with another key. */
    static void everything(JdbcClient database, Tampering tampering) throws SQLException {
        everything(database, tampering, SigningKey.fresh());
    }

    /** The same with a key that may be the right one. */
    static void everything(JdbcClient database, Tampering tampering, SigningKey key) throws SQLException {
        var records = records(database);
        for (var record : records) {
            note(record, tampering);
        }
        var origin = database.sql("select origin from log_origin")
                .query(String.class)
                .single();
        var sizes = database.sql("select size from seals order by size")
                .query(Long.class)
                .list();
        var edge = RightEdge.empty();
        var subtrees = new ArrayList<Subtree>();
        for (var record : records) {
            edge.add(record.leaf(), subtrees::add);
            if (sizes.contains(edge.size())) {
                var checkpoint = new Checkpoint(origin, edge.size(), edge.root());
                tampering.run("update seals set key = '" + new VerifierKey(origin, key.open()) + "', checkpoint = '"
                        + SignedCheckpoint.by(key, checkpoint, 0).note() + "' where size = "
                        + edge.size());
            }
        }
        for (var subtree : subtrees) {
            tampering.run("update tree_nodes set hash = " + hex(subtree.hash().bytes()) + " where level = "
                    + subtree.level() + " and index = " + subtree.index());
        }
    }

    private static void note(SealedRecord record, Tampering tampering) throws SQLException {
        tampering.run("update sealed_records set leaf = " + hex(record.leaf().bytes()) + ", marks = "
                + hex(record.marks()) + " where record = " + record.number());
    }

    private static List<SealedRecord> records(JdbcClient database) {
        var records = new ArrayList<SealedRecord>();
        for (var kind : RecordKind.values()) {
            records.addAll(database.sql(HashedRow.select(kind))
                    .query((row, at) -> HashedRow.record(kind, row))
                    .list());
        }
        records.sort(Comparator.comparingLong(SealedRecord::number));
        return records;
    }

    private static String hex(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
    }
}
