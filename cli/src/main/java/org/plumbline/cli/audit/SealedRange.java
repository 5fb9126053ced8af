package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.Tree;
import org.plumbline.records.KeptRow;

/** The records under one seal, held against what was noted of each when it was sealed. */
final class SealedRange {
    private static final int FETCHED = 64;

    private final Connection database;
    private final Seal seal;
    private final Consumer<KeptRow> rows;
    private final List<Discrepancy> faults = new ArrayList<>();
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final Set<Long> seen = new TreeSet<>();

    private SealedRange(Connection database, Seal seal, Consumer<KeptRow> rows) {
        this.database = database;
        this.seal = seal;
        this.rows = rows;
    }

    /** What was noted of a record; the marks in hexadecimal digits. */
    private record Entry(String kind, Hash leaf, String marks) {}

    /** What is wrong under a seal; {@code rows} takes every row that is there. */
    static List<Discrepancy> faults(Connection database, Seal seal, Consumer<KeptRow> rows) throws SQLException {
        var range = new SealedRange(database, seal, rows);
        range.readEntries();
        for (var kind : RecordKind.values()) {
            range.compare(kind);
        }
        range.nameMissing();
        range.root();
        return range.faults;
    }

    private void readEntries() throws SQLException {
        var sql = "select record, kind, leaf, marks from sealed_records where record between ? and ? order by record";
        try (var statement = database.prepareStatement(sql)) {
            statement.setLong(1, seal.first());
            statement.setLong(2, seal.last());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var leaf = row.getBytes("leaf");
                    entries.put(
                            row.getLong("record"),
                            new Entry(
                                    row.getString("kind"),
                                    leaf.length == Hash.NONE.bytes().length ? Hash.of(leaf) : Hash.NONE,
                                    HexFormat.of().formatHex(row.getBytes("marks"))));
                }
            }
        }
    }

    private void compare(RecordKind kind) throws SQLException {
        try (var statement =
                database.prepareStatement(KeptRow.select(kind) + "where record between ? and ? order by record")) {
            // A settlement of many people is long: one in memory at a time.
            statement.setFetchSize(kind == RecordKind.SETTLEMENT ? 1 : FETCHED);
            statement.setLong(1, seal.first());
            statement.setLong(2, seal.last());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    compare(KeptRow.of(kind, row));
                }
            }
        }
    }

    private void compare(KeptRow row) {
        rows.accept(row);
        var record = row.record();
        var entry = entries.get(record.number());
        if (entry == null || !seen.add(record.number())) {
            faults.add(Discrepancy.at(row, new AuditStatement.RowSlippedIn(seal.number())));
            return;
        }
        if (record.leaf().equals(entry.leaf())) {
            if (!HexFormat.of().formatHex(record.marks()).equals(entry.marks())
                    || !record.kind().code().equals(entry.kind())) {
                faults.add(Discrepancy.at(row, new AuditStatement.EntryChanged()));
            }
            return;
        }
        var parts = record.otherThan(HexFormat.of().parseHex(entry.marks()));
        faults.add(
                parts.isEmpty()
                        ? Discrepancy.at(row, new AuditStatement.EntryChanged())
                        : Discrepancy.at(
                                        row,
                                        new AuditStatement.RowChanged(
                                                String.join(", ", parts), seal.number(), seal.sealedAt()))
                                .with(parts));
    }

    private void nameMissing() {
        entries.forEach((number, entry) -> {
            if (!seen.contains(number)) {
                var fault =
                        Discrepancy.seal(seal.number(), new AuditStatement.RowMissing(seal.number(), seal.sealedAt()));
                faults.add(new Discrepancy(entry.kind(), number, "", List.of(), fault.message()));
            }
        });
    }

    private void root() {
        if (entries.size() != seal.records()) {
            faults.add(Discrepancy.seal(
                    seal.number(),
                    new AuditStatement.EntriesMissing(seal.first(), seal.last(), seal.records(), entries.size())));
        } else if (!new Tree(entries.values().stream().map(Entry::leaf).toList())
                .root()
                .equals(seal.root())) {
            faults.add(Discrepancy.seal(seal.number(), new AuditStatement.RootBroken(seal.first(), seal.last())));
        }
    }
}
