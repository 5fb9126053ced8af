package org.plumbline.api.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.ClaimOutcome.Already;
import org.plumbline.api.keeping.ClaimOutcome.Conflict;
import org.plumbline.api.keeping.StatementValues.Value;
import org.plumbline.engine.document.Canonical;

/** Something asked for a key, in the place of a certain one where that is named, that may have been kept before. */
record Sought(UUID id, Key key, Canonical asked, @Nullable UUID supersedes) {
    static Sought of(Claim claim) {
        return new Sought(claim.id(), claim.key(), claim.asked(), claim.superseded());
    }

    /** What a row of the statement says. */
    static ClaimOutcome outcome(ResultSet row) throws SQLException {
        var standing = Optional.ofNullable(row.getObject("standing", UUID.class));
        if (row.getObject("id") == null) {
            return new Conflict(standing);
        }
        var kept = Kept.of(row, 0);
        return new Already(kept, standing.filter(id -> !id.equals(kept.id())));
    }

    /**
     * Asks, for each that is sought, for the last one of its key that was asked so, and for what stands.
     *
     * <p>For each by itself, so that the index is asked however little is known of the table. The database compares what
     * was asked, so that no other documents come here.
     */
    static final class Statement {
        private final StatementValues<Sought> values = new StatementValues<>(List.of(
                new Value<>("sought", "uuid", Sought::id),
                new Value<>("scheme", "text", sought -> sought.key().scheme()),
                new Value<>("appraisee", "text", sought -> sought.key().appraisee()),
                new Value<>("period", "text", sought -> sought.key().period()),
                new Value<>("asked", "bytea", sought -> sought.asked().bytes()),
                new Value<>("supersedes", "uuid", Sought::supersedes)));
        private final Table table;

        Statement(Table table) {
            this.table = table;
        }

        StatementValues<Sought> values() {
            return values;
        }

        String sql(int things) {
            var key = table.keyOf("one");
            return """
                    select one.sought, standing.standing, same.*
                    from (%s) as one (%s)
                    left join lateral (%s where %s and %s = one.asked
                                         and (one.supersedes is null or supersedes = one.supersedes)
                                       order by record desc limit 1) as same on true
                    left join lateral (select id as standing from %s where %s
                                       order by record desc limit 1) as standing on true
                    """.formatted(
                            values.rows(things),
                            values.names(),
                            table.kept(),
                            key,
                            table.question(),
                            table.kind().table(),
                            key);
        }
    }
}
