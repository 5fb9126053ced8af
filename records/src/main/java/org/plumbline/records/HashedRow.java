package org.plumbline.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Form;
import org.plumbline.engine.seal.RecordPart;
import org.plumbline.engine.seal.SealedRecord;

/** A row of which the database hands out hashes in the place of bytes: a settlement of many people is long. */
public final class HashedRow {
    private HashedRow() {}

    /** Asks for the number, the attestation and every part of a kind's records, of bytes their hash; a condition may follow. */
    public static String select(RecordKind kind) {
        return kind.columns().stream()
                .map(column -> column.form() == Form.BYTES
                        ? "sha256(" + column.name() + ") as " + column.name()
                        : column.name())
                .collect(Collectors.joining(", ", "select record, attested, ", " from " + kind.table() + " "));
    }

    /** The record of a row of what was asked so. */
    public static SealedRecord record(RecordKind kind, ResultSet row) throws SQLException {
        var parts = new ArrayList<RecordPart>();
        for (var column : kind.columns()) {
            parts.add(
                    column.form() == Form.BYTES
                            ? new RecordPart(column.name(), Hash.of(row.getBytes(column.name())))
                            : RecordPart.of(column.name(), Cell.text(column, row)));
        }
        return new SealedRecord(kind, row.getLong("record"), parts);
    }
}
