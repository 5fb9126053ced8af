package org.plumbline.api.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.Part;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;
import org.plumbline.engine.seal.SealedRecord;

/** Rows of the tables that are kept for good, as the records that are sealed. */
final class Rows {
    private Rows() {}

    /** Asks for the number and every part of a kind's records. */
    static String select(RecordKind kind) {
        return kind.columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(", ", "select record, ", " from " + kind.table() + " "));
    }

    /** Asks for the same, with the hashes of bytes in their place: a settlement of many people is long. */
    static String selectHashed(RecordKind kind) {
        return kind.columns().stream()
                .map(column -> column.form() == Form.BYTES
                        ? "sha256(" + column.name() + ") as " + column.name()
                        : column.name())
                .collect(Collectors.joining(", ", "select record, ", " from " + kind.table() + " "));
    }

    /** A record of a row with hashes in the place of bytes. */
    static SealedRecord hashed(RecordKind kind, ResultSet row) throws SQLException {
        var parts = new ArrayList<Part>();
        for (var column : kind.columns()) {
            parts.add(
                    column.form() == Form.BYTES
                            ? new Part(column.name(), Hash.of(row.getBytes(column.name())))
                            : Part.of(column.name(), text(column, row)));
        }
        return new SealedRecord(kind, row.getLong("record"), parts);
    }

    /** What a column holds as text, as it is hashed; nothing where it is null. */
    static @Nullable String text(Column column, ResultSet row) throws SQLException {
        if (column.form() == Form.TEXT) {
            return row.getString(column.name());
        }
        var time = row.getObject(column.name(), OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }
}
