package org.plumbline.cli.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.seal.SealedRecord;
import org.plumbline.records.KeptRow;

/** What was noted of a record when it was sealed; the marks in hexadecimal digits. */
record SealedNote(String kind, Hash leaf, String marks) {
    static SealedNote of(ResultSet row) throws SQLException {
        var leaf = row.getBytes("leaf");
        return new SealedNote(
                row.getString("kind"),
                // What is no hash any more equals none that could be meant.
                leaf.length == Hash.NONE.bytes().length ? Hash.of(leaf) : Hash.NONE,
                HexFormat.of().formatHex(row.getBytes("marks")));
    }

    /** What is wrong where a row is not as it was noted. */
    Optional<Discrepancy> against(KeptRow row, SealRow seal) {
        var record = row.record();
        if (record.leaf().equals(leaf)) {
            return isNoteOf(record) ? Optional.empty() : Optional.of(changed(row));
        }
        var parts = record.otherThan(HexFormat.of().parseHex(marks));
        return Optional.of(parts.isEmpty() ? changed(row) : changed(row, parts, seal));
    }

    private boolean isNoteOf(SealedRecord record) {
        return HexFormat.of().formatHex(record.marks()).equals(marks)
                && record.kind().code().equals(kind);
    }

    private static Discrepancy changed(KeptRow row) {
        return Discrepancy.at(row, new AuditStatement.EntryChanged());
    }

    private static Discrepancy changed(KeptRow row, List<String> parts, SealRow seal) {
        var found = new AuditStatement.RowChanged(String.join(", ", parts), seal.size(), seal.sealedAt());
        return Discrepancy.at(row, found).with(parts);
    }
}
