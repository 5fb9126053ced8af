package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.records.KeptRow;

/** The records that one seal is over and the one before is not, held against what was noted of each when it was sealed. */
final class SealedRange {
    private static final int FETCHED = 64;

    private final Connection database;
    private final SealRow seal;
    private final Consumer<Discrepancy> faults;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private final Set<Long> seen = new HashSet<>();

    SealedRange(Connection database, SealRow seal, Consumer<Discrepancy> faults) {
        this.database = database;
        this.seal = seal;
        this.faults = faults;
    }

    /** Reads what is noted from an index on, and gives it back as leaves in their order. */
    List<Hash> leaves(long from) throws SQLException {
        var sql = "select record, kind, leaf, marks from sealed_records where index >= ? and index < ? order by index";
        try (var statement = database.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, seal.size());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    entries.put(row.getLong("record"), Entry.of(row));
                }
            }
        }
        return entries.values().stream().map(Entry::leaf).toList();
    }

    /** What is looked at of rows: of every one that is there, and of those that are as they were sealed. */
    interface Rows {
        /** One that is there. */
        void each(KeptRow row);

        /** One that is as it was sealed. */
        void whole(KeptRow row) throws SQLException;
    }

    /** Holds the records after a number against the notes. The last number. */
    long compare(long after, Rows rows) throws SQLException {
        var numbers = new Numbers(after, entries.keySet().stream().reduce(after, Math::max));
        for (var kind : RecordKind.values()) {
            compare(kind, numbers, rows);
        }
        nameMissing();
        return numbers.last();
    }

    private record Numbers(long after, long last) {}

    private void compare(RecordKind kind, Numbers numbers, Rows rows) throws SQLException {
        var sql = KeptRow.select(kind) + "where record > ? and record <= ? order by record";
        try (var statement = database.prepareStatement(sql)) {
            // A settlement of many people is long: one in memory at a time.
            statement.setFetchSize(kind == RecordKind.SETTLEMENT ? 1 : FETCHED);
            statement.setLong(1, numbers.after());
            statement.setLong(2, numbers.last());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var kept = KeptRow.of(kind, row);
                    rows.each(kept);
                    compare(kept, rows);
                }
            }
        }
    }

    private void compare(KeptRow row, Rows rows) throws SQLException {
        var entry = entries.get(row.number());
        if (entry == null || !seen.add(row.number())) {
            faults.accept(Discrepancy.at(row, new AuditStatement.RowSlippedIn(seal.size())));
        } else {
            var changed = entry.against(row, seal);
            if (changed.isPresent()) {
                faults.accept(changed.get());
            } else {
                rows.whole(row);
            }
        }
    }

    private void nameMissing() {
        var found = new AuditStatement.RowMissing(seal.size(), seal.sealedAt()).message();
        entries.forEach((number, entry) -> {
            if (!seen.contains(number)) {
                faults.accept(new Discrepancy(entry.kind(), number, "", List.of(), found));
            }
        });
    }
}
