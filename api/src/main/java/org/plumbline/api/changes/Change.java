package org.plumbline.api.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Kept;

/** Something that was kept: a decision, a settlement or a publication; {@code supersedes} names the one whose place it took. */
public record Change(
        long number,
        String kind,
        @Nullable String id,
        String scheme,
        @Nullable String appraisee,
        String period,
        int version,
        @Nullable String supersedes,
        String keptAt,
        String keptBy) {
    static Change of(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getLong("record"),
                row.getString("kind"),
                row.getString("id"),
                row.getString("scheme"),
                row.getString("appraisee"),
                row.getString("period"),
                row.getInt("version"),
                row.getString("supersedes"),
                Kept.at(row, "kept_at").toString(),
                row.getString("kept_by"));
    }

    /** Some changes; {@code next} asks for those after them, now or at any later time. */
    public record Page(List<Change> changes, String next, boolean more) {}
}
