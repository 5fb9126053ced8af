package org.plumbline.api.signing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.VerifierKey;
import org.plumbline.engine.seal.Attestation;
import org.plumbline.records.KeptAttestation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tells the rows that a server wrote from those that somebody else put into the database. */
@Component
public final class Attestations {
    /** How much earlier than the checkpoint before it a record may say it was kept: clocks differ, and writing takes time. */
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    private final Signer signer;
    private final TrustedSigners trusted;
    private final JdbcTemplate database;

    Attestations(Signer signer, TrustedSigners trusted, JdbcTemplate database) {
        this.signer = signer;
        this.trusted = trusted;
        this.database = database;
    }

    /** An attestation that holds: what it is over, and when the checkpoint was signed that it comes after. */
    private record Held(VerifierKey signer, Set<Hash> contents, Instant after) {}

    /** Why each of some rows is none that a server wrote; rows that one wrote are absent. */
    public Map<Row, String> foreign(Collection<Row> rows) {
        var held = held(
                rows.stream().flatMap(row -> row.attested().stream()).distinct().toList());
        var foreign = new IdentityHashMap<Row, String>();
        for (var row : rows) {
            foreign(row, held).ifPresent(why -> foreign.put(row, why));
        }
        return foreign;
    }

    private Optional<String> foreign(Row row, Map<UUID, Held> held) {
        var number = row.record().number();
        if (row.attested().isEmpty()) {
            return number > 0 && number <= signer.log().unattested()
                    ? Optional.empty()
                    : Optional.of("no server attested it");
        }
        var attestation = held.get(row.attested().get());
        if (attestation == null
                || !trusted.counts(attestation.signer(), signer.key().open())) {
            return Optional.of("its attestation is none of a server of this database");
        }
        if (!attestation.contents().contains(row.record().content())) {
            return Optional.of("it holds something else than was attested");
        }
        return row.at().isBefore(attestation.after().minus(LEEWAY))
                ? Optional.of("it says " + row.at() + ", before the checkpoint that it was kept after")
                : Optional.empty();
    }

    private Map<UUID, Held> held(List<UUID> ids) {
        var held = new HashMap<UUID, Held>();
        if (!ids.isEmpty()) {
            database.query(connection -> select(connection, ids), row -> {
                var id = row.getObject("id", UUID.class);
                KeptAttestation.of(signer.log(), row).flatMap(this::held).ifPresent(each -> held.put(id, each));
            });
        }
        return held;
    }

    private static PreparedStatement select(Connection connection, List<UUID> ids) throws SQLException {
        var statement = connection.prepareStatement(KeptAttestation.SELECT);
        statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        return statement;
    }

    /** Nothing where it comes after a checkpoint of another past. */
    private Optional<Held> held(Attestation attestation) {
        var after = attestation.after().map(this::sealedAt).orElse(Optional.of(Instant.MIN.plus(LEEWAY)));
        return after.map(at -> new Held(attestation.signer(), new HashSet<>(attestation.contents()), at));
    }

    private static Optional<Instant> sealedAt(KnownCheckpoint known, String key, String checkpoint) {
        return SignedCheckpoint.parse(checkpoint)
                .filter(signed -> signed.checkpoint().root().equals(known.root()))
                .flatMap(signed -> VerifierKey.parse(key).flatMap(signed::time))
                .map(Instant::parse);
    }

    private Optional<Instant> sealedAt(KnownCheckpoint known) {
        return database
                .query(
                        "select key, checkpoint from seals where size = ?",
                        (row, number) -> sealedAt(known, row.getString("key"), row.getString("checkpoint")),
                        known.size())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
