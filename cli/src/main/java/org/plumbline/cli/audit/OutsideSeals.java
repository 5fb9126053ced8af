package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.records.KeptRow;

/** Records that no seal is over: those that wait for one, and those that never had a number. */
final class OutsideSeals {
    private static final int FETCHED = 64;

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

    /** How many have a number after the last one that was sealed; what is wrong with them is said. */
    long after(long last, AttestationAudit attested) throws SQLException {
        var count = 0L;
        for (var kind : RecordKind.values()) {
            try (var statement = database.prepareStatement(KeptRow.select(kind) + "where record > ? order by record")) {
                statement.setFetchSize(kind == RecordKind.SETTLEMENT ? 1 : FETCHED);
                statement.setLong(1, last);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        attested.check(KeptRow.of(kind, row));
                        count++;
                    }
                }
            }
        }
        return count;
    }
}
