package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.SealKey;
import org.plumbline.records.KeptRow;

/** Walks a whole database: every seal, every record under it, and every decision made again by its archived rules. */
final class DatabaseAudit {
    private static final int FETCHED = 200;
    private static final List<String> KEPT =
            List.of("decisions", "settlements", "rule_sets", "publications", "drafts", "seals", "sealed_records");

    private final Connection database;
    private final Set<SealKey> trusted;
    private final Optional<Hash> head;
    private final Consumer<Discrepancy> faults;
    private final DecisionAudit again;
    private final Map<String, Long> signers = new LinkedHashMap<>();
    private @Nullable Seal last;
    private boolean headFound;
    private long records;

    private DatabaseAudit(
            Connection database,
            Set<SealKey> trusted,
            Optional<Hash> head,
            ArchivedRules rules,
            Consumer<Discrepancy> faults) {
        this.database = database;
        this.trusted = trusted;
        this.head = head;
        this.faults = faults;
        this.again = new DecisionAudit(database, rules, faults);
    }

    /** What was looked at; the signers with the number of seals of each. */
    record Walked(long seals, long records, long unsealed, Optional<Hash> head, Map<String, Long> signers) {}

    /** Walks it as it is at this moment, whatever is added meanwhile; {@code faults} takes what is wrong. */
    static Walked walk(
            Connection database,
            Set<SealKey> trusted,
            Optional<Hash> head,
            ArchivedRules rules,
            Consumer<Discrepancy> faults)
            throws SQLException {
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var audit = new DatabaseAudit(database, trusted, head, rules, faults);
        audit.protection();
        audit.seals();
        audit.beforeTheFirst();
        if (head.isPresent() && !audit.headFound) {
            faults.accept(Discrepancy.whole(new AuditStatement.HeadNowhere(head.get())));
        }
        var last = audit.last;
        return new Walked(
                last == null ? 0 : last.number(),
                audit.records,
                audit.unsealed(),
                Optional.ofNullable(last).map(Seal::head),
                audit.signers);
    }

    private void seals() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var row = statement.executeQuery(SealRow.SELECT)) {
                while (row.next()) {
                    seal(SealRow.of(row));
                }
            }
        }
    }

    private void seal(SealRow row) throws SQLException {
        var seal = row.seal();
        var before = last;
        if (before == null ? !seal.begins() : !seal.follows(before)) {
            faults.accept(Discrepancy.seal(seal.number(), new AuditStatement.ChainBroken()));
        }
        if (!row.head().equals(seal.head())) {
            faults.accept(Discrepancy.seal(seal.number(), new AuditStatement.SealChanged()));
        }
        signature(row);
        headFound = headFound || head.filter(seal.head()::equals).isPresent();
        for (var fault : SealedRange.faults(database, seal, this::row)) {
            faults.accept(fault);
        }
        last = seal;
    }

    private void signature(SealRow row) {
        var number = row.seal().number();
        signers.merge(row.key(), 1L, Long::sum);
        var signed = row.signed();
        if (signed.isEmpty() || !signed.get().holds()) {
            faults.accept(Discrepancy.seal(number, new AuditStatement.SealNotSigned(row.key())));
        } else if (!trusted.isEmpty() && !trusted.contains(signed.get().key())) {
            faults.accept(Discrepancy.seal(number, new AuditStatement.SealSignedByAnother(row.key())));
        }
    }

    private void row(KeptRow row) {
        records++;
        switch (row.kind()) {
            case DECISION, SETTLEMENT -> again.check(row);
            case RULE_SET, PUBLICATION -> {}
        }
    }

    /** Numbers begin at 1: what lies before is under no seal. */
    private void beforeTheFirst() throws SQLException {
        for (var kind : RecordKind.values()) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery(KeptRow.select(kind) + "where record < 1")) {
                while (row.next()) {
                    faults.accept(Discrepancy.at(KeptRow.of(kind, row), new AuditStatement.RowUnderNoSeal()));
                }
            }
        }
    }

    private long unsealed() throws SQLException {
        var after = last == null ? 0 : last.last();
        var count = 0L;
        for (var kind : RecordKind.values()) {
            try (var statement =
                    database.prepareStatement("select count(*) from " + kind.table() + " where record > ?")) {
                statement.setLong(1, after);
                try (var row = statement.executeQuery()) {
                    row.next();
                    count += row.getLong(1);
                }
            }
        }
        return count;
    }

    /** The database itself refuses changes; where that was switched off, somebody may be about to. */
    private void protection() throws SQLException {
        var open = new ArrayList<>(KEPT);
        var sql = "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                + " where t.tgname = 'kept_for_good' and t.tgenabled = 'A'";
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                open.remove(row.getString(1));
            }
        }
        open.forEach(table -> faults.accept(Discrepancy.whole(new AuditStatement.TableUnprotected(table))));
    }
}
