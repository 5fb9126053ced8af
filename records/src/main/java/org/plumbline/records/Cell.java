package org.plumbline.records;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;

/** What a column of a row holds, as it is sealed; nothing where it is null. */
final class Cell {
    private Cell() {}

    static byte @Nullable [] bytes(Column column, ResultSet row) throws SQLException {
        if (column.form() == Form.BYTES) {
            return row.getBytes(column.name());
        }
        var text = text(column, row);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** Of a column that holds no bytes: a time is written in UTC. */
    static @Nullable String text(Column column, ResultSet row) throws SQLException {
        if (column.form() == Form.TEXT) {
            return row.getString(column.name());
        }
        var time = row.getObject(column.name(), OffsetDateTime.class);
        return time == null ? null : time.toInstant().toString();
    }
}
