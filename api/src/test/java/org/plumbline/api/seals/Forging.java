package org.plumbline.api.seals;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.SealedRecord;
import org.plumbline.engine.seal.SignedSeal;
import org.plumbline.engine.seal.SigningKey;
import org.plumbline.engine.seal.Tree;
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

    /** Makes every note, root and head anew, signed with another key. */
    static void everything(JdbcClient database, Tampering tampering) throws SQLException {
        var key = SigningKey.fresh();
        var records = records(database);
        for (var record : records) {
            note(record, tampering);
        }
        var previous = Hash.NONE;
        for (var old : database.sql("select number, first_record, last_record from seals order by number")
                .query((row, at) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .list()) {
            var leaves = records.stream()
                    .filter(record -> record.number() >= old[1] && record.number() <= old[2])
                    .map(SealedRecord::leaf)
                    .toList();
            var seal = new Seal(
                    old[0], previous, old[1], old[2], leaves.size(), new Tree(leaves).root(), "2026-07-01T00:00:00Z");
            var signed = SignedSeal.by(key, seal);
            tampering.run("update seals set previous = " + hex(previous.bytes()) + ", root = "
                    + hex(seal.root().bytes()) + ", head = " + hex(seal.head().bytes()) + ", sealed_at = '"
                    + seal.sealedAt() + "', key = '" + signed.key().id() + "', signature = '" + signed.signature()
                    + "' where number = " + old[0]);
            previous = seal.head();
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
