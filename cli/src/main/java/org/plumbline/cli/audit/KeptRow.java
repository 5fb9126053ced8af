package org.plumbline.cli.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.seal.Part;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;
import org.plumbline.engine.seal.SealedRecord;

/** A row as it lies in the database now: the record it stands for, and its parts as texts. */
record KeptRow(SealedRecord record, Map<String, String> texts) {
    static String select(RecordKind kind) {
        return kind.columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(", ", "select record, ", " from " + kind.table() + " "));
    }

    static KeptRow of(RecordKind kind, ResultSet row) throws SQLException {
        var parts = new ArrayList<Part>();
        var texts = new HashMap<String, String>();
        for (var column : kind.columns()) {
            var text = text(column, row);
            parts.add(column.form() == Form.BYTES ? bytes(column, row) : Part.of(column.name(), text));
            if (text != null) {
                texts.put(column.name(), text);
            }
        }
        return new KeptRow(new SealedRecord(kind, row.getLong("record"), parts), texts);
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** What people call it by. */
    String name() {
        return switch (record.kind()) {
            case DECISION, SETTLEMENT -> text("id");
            case RULE_SET -> text("fingerprint");
            case PUBLICATION -> text("scheme") + " " + text("version");
        };
    }

    private static Part bytes(Column column, ResultSet row) throws SQLException {
        var bytes = row.getBytes(column.name());
        return bytes == null ? new Part(column.name(), null) : Part.of(column.name(), bytes);
    }

    private static @Nullable String text(Column column, ResultSet row) throws SQLException {
        return switch (column.form()) {
            case TEXT -> row.getString(column.name());
            case BYTES -> {
                var bytes = row.getBytes(column.name());
                yield bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
            }
            case TIME -> {
                var time = row.getObject(column.name(), OffsetDateTime.class);
                yield time == null ? null : time.toInstant().toString();
            }
        };
    }
}
