package org.plumbline.api.signing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.engine.checkpoint.Checkpoint;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.KnownCheckpoint;
import org.plumbline.engine.checkpoint.SigningKey;
import org.plumbline.engine.seal.Attestation;
import org.plumbline.records.KeptAttestation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs for this server: what it keeps and, through its key, what it seals. */
@Component
public final class Signer {
    private final JdbcClient database;
    private final SigningKey key;
    private volatile Optional<Attestation.Log> log = Optional.empty();
    private volatile Instant sealedAt = Instant.EPOCH;
    private volatile Optional<KnownCheckpoint> newest = Optional.empty();

    Signer(JdbcClient database, @Value("${plumbline.seal.key}") Path key) {
        this.database = database;
        this.key = KeyFile.in(key);
    }

    /** An attestation on its way into the database, under an id that the records' rows name. */
    public record Signed(UUID id, Attestation attestation) {
        /**
         * A statement that keeps records under it, and it where a record was kept at all.
         *
         * @param insert inserts with this id as its last parameter, and returns something of each row
         * @param returned what that is
         */
        public String keeping(String insert, String returned) {
            return "with kept as (" + insert + "), signed as (insert into attestations (id, key, contents, note)"
                    + " select ?, ?, ?, ? where exists (select from kept)) select " + returned + " from kept";
        }

        /** Gives the values to such a statement, from the one that the insert ends with. */
        public void bind(PreparedStatement statement, int from) throws SQLException {
            statement.setObject(from, id);
            statement.setObject(from + 1, id);
            statement.setString(from + 2, attestation.signer().toString());
            statement.setBytes(from + 3, attestation.bytes());
            statement.setString(from + 4, attestation.note().toString());
        }
    }

    /** The key of this server. */
    public SigningKey key() {
        return key;
    }

    /** The log of this database; it never changes. */
    public Attestation.Log log() {
        if (log.isEmpty()) {
            log = Optional.of(database.sql(KeptAttestation.LOG)
                    .query((row, number) -> KeptAttestation.log(row))
                    .single());
        }
        return log.get();
    }

    /** Attests what some records hold that are about to be kept. */
    public Signed attest(List<Hash> contents) {
        return new Signed(UuidCreator.getTimeOrderedEpoch(), Attestation.by(key, log(), newest, contents));
    }

    /** When something is kept now; never before the newest checkpoint, wherever the clock was put. */
    public Instant now() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(sealedAt) ? sealedAt : now;
    }

    /** From now on attestations are after that checkpoint, which was signed at a moment. */
    public void sealed(Checkpoint checkpoint, Instant at) {
        sealedAt = at;
        newest = Optional.of(
                new KnownCheckpoint(Optional.of(checkpoint.origin()), checkpoint.size(), checkpoint.root()));
    }
}
