package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.seal.Attestation;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;
import org.plumbline.records.KeptAttestation;
import org.plumbline.records.KeptRow;

/** Whether a server wrote a row: what its attestation was signed for, by whom, and after which checkpoint. */
final class AttestationAudit {
    private static final Duration LEEWAY = Duration.ofMinutes(1);
    /** Neighbours were mostly kept together. */
    private static final int REMEMBERED = 256;

    private final Connection database;
    private final Known known;
    private final Consumer<Discrepancy> faults;
    private final Attestation.Log log;
    private final Map<UUID, Optional<Attestation>> read = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Optional<Attestation>> eldest) {
            return size() > REMEMBERED;
        }
    };

    AttestationAudit(Connection database, Known known, Consumer<Discrepancy> faults) throws SQLException {
        this.database = database;
        this.known = known;
        this.faults = faults;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(KeptAttestation.LOG)) {
            this.log = row.next() ? KeptAttestation.log(row) : new Attestation.Log("", 0);
        }
    }

    /** Says what is wrong with a row that is else as it should be. */
    void check(KeptRow row) throws SQLException {
        var fault = fault(row);
        fault.ifPresent(found -> faults.accept(Discrepancy.at(row, found)));
    }

    private Optional<AuditStatement> fault(KeptRow row) throws SQLException {
        if (row.attested().isEmpty()) {
            var isOlder = row.number() > 0 && row.number() <= log.unattested();
            return isOlder ? Optional.empty() : Optional.of(new AuditStatement.RowNotAttested());
        }
        var attestation = attestation(row.attested().get());
        if (attestation.isEmpty()) {
            return Optional.of(new AuditStatement.RowAttestedByNobody());
        }
        var signer = attestation.get().signer();
        if (!known.keys().isEmpty() && known.keys().stream().noneMatch(key -> key.isOf(signer))) {
            return Optional.of(new AuditStatement.RowAttestedByAnother(signer.toString()));
        }
        if (!attestation.get().contents().contains(row.record().content())) {
            return Optional.of(new AuditStatement.RowHoldsAnother());
        }
        var after = attestation.get().after();
        return after.isEmpty() ? Optional.empty() : fault(row, after.get());
    }

    private Optional<AuditStatement> fault(KeptRow row, KnownCheckpoint after) throws SQLException {
        var sealedAt = sealedAt(after);
        if (sealedAt.isEmpty()) {
            return Optional.of(new AuditStatement.RowOfAnotherPast());
        }
        var says = row.kind().columns().stream()
                .filter(column -> column.form() == Form.TIME)
                .map(Column::name)
                .map(row::text)
                .findFirst()
                .orElse("");
        return Instant.parse(says).isBefore(sealedAt.get().minus(LEEWAY))
                ? Optional.of(new AuditStatement.RowBeforeItsCheckpoint(
                        says, sealedAt.get().toString()))
                : Optional.empty();
    }

    private Optional<Instant> sealedAt(KnownCheckpoint checkpoint) throws SQLException {
        try (var statement = database.prepareStatement("select size, key, checkpoint from seals where size = ?")) {
            statement.setLong(1, checkpoint.size());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var seal = SealRow.of(row);
                return seal.signed()
                        .filter(signed -> signed.checkpoint().root().equals(checkpoint.root()))
                        .flatMap(signed -> seal.signer().flatMap(signed::time))
                        .map(Instant::parse);
            }
        }
    }

    private Optional<Attestation> attestation(UUID id) throws SQLException {
        var found = read.get(id);
        if (found == null) {
            found = select(id);
            read.put(id, found);
        }
        return found;
    }

    private Optional<Attestation> select(UUID id) throws SQLException {
        try (var statement = database.prepareStatement(KeptAttestation.SELECT)) {
            statement.setArray(1, database.createArrayOf("uuid", new Object[] {id}));
            try (var row = statement.executeQuery()) {
                return row.next() ? KeptAttestation.of(log, row) : Optional.empty();
            }
        }
    }
}
