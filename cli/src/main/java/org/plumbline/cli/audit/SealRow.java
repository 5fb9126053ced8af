package org.plumbline.cli.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.SealKey;
import org.plumbline.engine.seal.SignedSeal;

/** A seal as it lies in the database now, with the head that is written beside it. */
record SealRow(Seal seal, Hash head, String key, String signature) {
    static final String SELECT = """
            select number, previous, first_record, last_record, records, root, sealed_at, head, key, signature
            from seals order by number
            """;

    static SealRow of(ResultSet row) throws SQLException {
        var seal = new Seal(
                row.getLong("number"),
                hash(row, "previous"),
                row.getLong("first_record"),
                row.getLong("last_record"),
                row.getInt("records"),
                hash(row, "root"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant().toString());
        return new SealRow(seal, hash(row, "head"), row.getString("key"), row.getString("signature"));
    }

    /** With the key that is written beside it; empty where that is none. */
    Optional<SignedSeal> signed() {
        return SealKey.parse(key).map(known -> new SignedSeal(seal, known, signature));
    }

    /** What is no hash any more equals none that could be meant. */
    private static Hash hash(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes.length == Hash.NONE.bytes().length ? Hash.of(bytes) : Hash.NONE;
    }
}
