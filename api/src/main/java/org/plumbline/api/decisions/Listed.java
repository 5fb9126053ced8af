package org.plumbline.api.decisions;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Kept;

/** A kept decision in a list of them; {@code supersededBy} names the one that stands in its place. */
public record Listed(
        String id,
        String scheme,
        String appraisee,
        String period,
        @Nullable String post,
        @Nullable String department,
        @Nullable String grade,
        BigDecimal total,
        int version,
        String decidedAt,
        String decidedBy,
        @Nullable String supersedes,
        @Nullable String supersededBy) {
    /** What a row of the register says. */
    static Listed of(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getString("id"),
                row.getString("scheme"),
                row.getString("appraisee"),
                row.getString("period"),
                row.getString("post"),
                row.getString("department"),
                row.getString("grade"),
                row.getBigDecimal("total"),
                row.getInt("version"),
                Kept.at(row, "decided_at").toString(),
                row.getString("decided_by"),
                row.getString("supersedes"),
                row.getString("later"));
    }

    /** One page of a list; the cursor asks for what comes after it, now or later. */
    public record Page(List<Listed> decisions, String cursor, boolean more) {}
}
