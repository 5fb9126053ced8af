package org.plumbline.records;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.engine.again.KeptDecision;
import org.plumbline.engine.document.Canonical;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordPart;
import org.plumbline.engine.seal.SealedRecord;

/**
 * A row as it lies in the database now: its number among all records, the bytes of each part that it has, and under which
 * attestation its writer kept it.
 */
public record KeptRow(RecordKind kind, long number, Map<String, byte[]> parts, Optional<UUID> attested) {
    /** Keeps a copy of the map; nobody changes the bytes. */
    public KeptRow {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** A row that nobody attested. */
    public KeptRow(RecordKind kind, long number, Map<String, byte[]> parts) {
        this(kind, number, parts, Optional.empty());
    }

    /** Asks for the number, the attestation and every part of a kind's records; a condition may follow. */
    public static String select(RecordKind kind) {
        return kind.columns().stream()
                .map(Column::name)
                .collect(Collectors.joining(", ", "select record, attested, ", " from " + kind.table() + " "));
    }

    /** Reads a row of what was asked so. */
    public static KeptRow of(RecordKind kind, ResultSet row) throws SQLException {
        var parts = new LinkedHashMap<String, byte[]>();
        for (var column : kind.columns()) {
            var bytes = Cell.bytes(column, row);
            if (bytes != null) {
                parts.put(column.name(), bytes);
            }
        }
        return new KeptRow(
                kind, row.getLong("record"), parts, Optional.ofNullable(row.getObject("attested", UUID.class)));
    }

    /** What a part holds, as a text; empty where the row has none. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** What people call it by. */
    public String name() {
        return switch (kind) {
            case DECISION, SETTLEMENT -> text("id");
            case RULE_SET -> text("fingerprint");
            case PUBLICATION -> text("scheme") + " " + text("version");
        };
    }

    /** The record as it is sealed. */
    public SealedRecord record() {
        var all = new ArrayList<RecordPart>();
        for (var column : kind.columns()) {
            var bytes = parts.get(column.name());
            all.add(bytes == null ? new RecordPart(column.name(), null) : RecordPart.of(column.name(), bytes));
        }
        return new SealedRecord(kind, number, all);
    }

    /**
     * What was asked and decided.
     *
     * @throws java.util.NoSuchElementException where records of the kind are no decisions
     */
    public KeptDecision decision() {
        var question = kind.question().orElseThrow();
        return new KeptDecision(
                question, Canonical.kept(bytes(question.code())), Canonical.kept(bytes("decision")), text("engine"));
    }

    private byte[] bytes(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }
}
