package org.plumbline.cli.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.plumbline.engine.checkpoint.SignedCheckpoint;
import org.plumbline.engine.checkpoint.VerifierKey;

/** A seal as it lies in the database now; nothing in it need be what was written. */
record SealRow(long size, String key, String checkpoint) {
    static final String SELECT = "select size, key, checkpoint from seals order by size";

    static SealRow of(ResultSet row) throws SQLException {
        return new SealRow(row.getLong("size"), row.getString("key"), row.getString("checkpoint"));
    }

    /** The checkpoint that it holds, of the size beside it; empty where it holds none. */
    Optional<SignedCheckpoint> signed() {
        return SignedCheckpoint.parse(checkpoint)
                .filter(signed -> signed.checkpoint().size() == size);
    }

    /** The key beside it; empty where that is none. */
    Optional<VerifierKey> signer() {
        return VerifierKey.parse(key);
    }

    /** When it was signed; a dash where it was not. */
    String sealedAt() {
        return signed().flatMap(signed -> signer().flatMap(signed::time)).orElse("–");
    }
}
