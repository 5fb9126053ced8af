package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.records.KeptRow;

/** Records that no seal is over: those that wait for one, and those that never had a number. */
final class OutsideSeals {
    private final Connection database;

    OutsideSeals(Connection database) {
        this.database = database;
    }

    /** Numbers begin at 1: what lies before is under no seal. */
    void beforeTheFirst(Consumer<Discrepancy> faults) throws SQLException {
        for (var kind : RecordKind.values()) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery(KeptRow.select(kind) + "where record < 1")) {
                while (row.next()) {
                    faults.accept(Discrepancy.at(KeptRow.of(kind, row), new AuditStatement.RowUnderNoSeal()));
                }
            }
        }
    }

    /** How many have a number after the last one that was sealed. */
    long after(long last) throws SQLException {
        var count = 0L;
        for (var kind : RecordKind.values()) {
            try (var statement =
                    database.prepareStatement("select count(*) from " + kind.table() + " where record > ?")) {
                statement.setLong(1, last);
                try (var row = statement.executeQuery()) {
                    row.next();
                    count += row.getLong(1);
                }
            }
        }
        return count;
    }
}
