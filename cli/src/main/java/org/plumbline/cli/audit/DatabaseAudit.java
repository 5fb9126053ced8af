package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.records.KeptRow;

/** Walks a whole database: every seal, every record under it, and every decision made again by its archived rules. */
final class DatabaseAudit implements SealedRange.Rows {
    private static final int FETCHED = 200;

    private final Connection database;
    private final Known known;
    private final Consumer<Discrepancy> faults;
    private final AttestationAudit attested;
    private final DecisionAudit again;
    private final AuditedTree tree;
    private final Map<String, Long> signers = new LinkedHashMap<>();
    private Optional<SignedCheckpoint> newest = Optional.empty();
    private long size;
    private long last;
    private long seals;
    private long records;

    private DatabaseAudit(Connection database, Known known, ArchivedRules rules, Consumer<Discrepancy> faults)
            throws SQLException {
        this.database = database;
        this.known = known;
        this.faults = faults;
        this.attested = new AttestationAudit(database, known, faults);
        this.again = new DecisionAudit(database, rules, faults);
        this.tree = new AuditedTree(database, known.checkpoint(), faults);
    }

    /** What was looked at; the signers with the number of seals of each. */
    record Walked(
            long seals, long records, long unsealed, Optional<SignedCheckpoint> newest, Map<String, Long> signers) {}

    /** Walks it as it is at this moment, whatever is added meanwhile; {@code faults} takes what is wrong. */
    static Walked walk(Connection database, Known known, ArchivedRules rules, Consumer<Discrepancy> faults)
            throws SQLException {
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new DatabaseAudit(database, known, rules, faults).walk();
    }

    private Walked walk() throws SQLException {
        var outside = new OutsideSeals(database);
        var origin = origin();
        Protection.look(database, faults);
        Layout.look(database, faults);
        known.checkpoint()
                .filter(kept -> !kept.isOfLog(origin))
                .ifPresent(kept -> faults.accept(Discrepancy.whole(new AuditStatement.KnownCheckpointOfAnotherLog(
                        kept.origin().orElse(""), origin))));
        seals(origin);
        outside.beforeTheFirst(faults);
        tree.end(size);
        return new Walked(seals, records, outside.after(last, attested), newest, signers);
    }

    private String origin() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select origin from log_origin")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private void seals(String origin) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var row = statement.executeQuery(SealRow.SELECT)) {
                while (row.next()) {
                    seal(SealRow.of(row), origin);
                }
            }
        }
    }

    private void seal(SealRow seal, String origin) throws SQLException {
        seals++;
        newest = seal.signed();
        signers.merge(seal.key(), 1L, Long::sum);
        signatureFault(seal, origin).ifPresent(found -> faults.accept(Discrepancy.seal(seal.size(), found)));
        var range = new SealedRange(database, seal, faults);
        tree.grow(seal, range.leaves(size));
        last = range.compare(last, this);
        size = seal.size();
    }

    private Optional<AuditStatement> signatureFault(SealRow seal, String origin) {
        var signed = seal.signed();
        if (signed.isEmpty()) {
            return Optional.of(new AuditStatement.SealUnreadable());
        }
        var signer = seal.signer().filter(signed.get()::holds);
        if (signer.isEmpty()) {
            return Optional.of(new AuditStatement.SealNotSigned(seal.key()));
        }
        if (!signer.get().name().equals(origin)) {
            return Optional.of(new AuditStatement.SealOfAnotherLog(signer.get().name(), origin));
        }
        return isTrusted(signer.get())
                ? Optional.empty()
                : Optional.of(new AuditStatement.SealSignedByAnother(seal.key()));
    }

    private boolean isTrusted(VerifierKey signer) {
        return known.keys().isEmpty() || known.keys().stream().anyMatch(key -> key.isOf(signer));
    }

    @Override
    public void whole(KeptRow row) throws SQLException {
        attested.check(row);
    }

    @Override
    public void each(KeptRow row) {
        records++;
        switch (row.kind()) {
            case DECISION, SETTLEMENT -> again.check(row);
            case RULE_SET, PUBLICATION -> {}
        }
    }
}
