package org.plumbline.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.plumbline.engine.seal.Attestation;

/** Attestations as the database keeps them. */
public final class KeptAttestation {
    /** Asks for some of them, by a parameter of ids; a row is read by {@link #of}. */
    public static final String SELECT = "select id, key, contents, note from attestations where id = any (?)";

    /** Asks for the log that they are of. */
    public static final String LOG = "select origin, unattested from log_origin, attested_since";

    private KeptAttestation() {}

    /** The log of a row of what was asked so. */
    public static Attestation.Log log(ResultSet row) throws SQLException {
        return new Attestation.Log(row.getString("origin"), row.getLong("unattested"));
    }

    /** The attestation of a row; empty where it is none that its signer signed for the log. */
    public static Optional<Attestation> of(Attestation.Log log, ResultSet row) throws SQLException {
        return Attestation.read(log, row.getString("key"), row.getBytes("contents"), row.getString("note"));
    }
}
