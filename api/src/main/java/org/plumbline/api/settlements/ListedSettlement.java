package org.plumbline.api.settlements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Kept;

/** A kept settlement in a list of them; {@code supersededBy} names the one that stands in its place. */
public record ListedSettlement(
        String id,
        String scheme,
        String period,
        int members,
        int version,
        String decidedAt,
        String decidedBy,
        @Nullable String supersedes,
        @Nullable String supersededBy) {
    /** What a row of the register says. */
    static ListedSettlement of(ResultSet row, int number) throws SQLException {
        return new ListedSettlement(
                row.getString("id"),
                row.getString("scheme"),
                row.getString("period"),
                row.getInt("members"),
                row.getInt("version"),
                Kept.at(row, "decided_at").toString(),
                row.getString("decided_by"),
                row.getString("supersedes"),
                row.getString("later"));
    }

    /** One page of a list; the cursor asks for what comes after it, now or later. */
    public record Page(List<ListedSettlement> settlements, String cursor, boolean more) {}
}
