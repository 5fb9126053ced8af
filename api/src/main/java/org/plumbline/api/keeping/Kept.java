package org.plumbline.api.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.again.KeptDecision;
import org.plumbline.engine.again.QuestionKind;
import org.plumbline.engine.document.Canonical;

/** A decision as it is kept, of an appraisal or a settlement; what was asked and decided is canonical JSON. */
public record Kept(
        long record,
        UUID id,
        Key key,
        String fingerprint,
        int version,
        String engine,
        Canonical asked,
        Canonical decided,
        @Nullable UUID supersedes,
        @Nullable String reason,
        Instant decidedAt,
        String decidedBy) {
    /** A row with columns by the names of these components, and those of the key. */
    public static Kept of(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("record"),
                row.getObject("id", UUID.class),
                new Key(row.getString("scheme"), row.getString("appraisee"), row.getString("period")),
                row.getString("fingerprint"),
                row.getInt("version"),
                row.getString("engine"),
                Canonical.kept(row.getBytes("asked")),
                Canonical.kept(row.getBytes("decided")),
                row.getObject("supersedes", UUID.class),
                row.getString("reason"),
                at(row, "decided_at"),
                row.getString("decided_by"));
    }

    /** The moment that a column holds. */
    public static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What is decided again, and compared. */
    public KeptDecision decision(QuestionKind kind) {
        return new KeptDecision(kind, asked, decided, engine);
    }
}
