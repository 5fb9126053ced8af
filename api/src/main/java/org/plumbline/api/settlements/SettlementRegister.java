package org.plumbline.api.settlements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks kept settlements up, in the order in which they were kept. */
@Component
class SettlementRegister {
    private final JdbcClient database;

    SettlementRegister(JdbcClient database) {
        this.database = database;
    }

    private record Row(long record, ListedSettlement listed) {}

    /** A page of those of a scheme and period, or of all where these are not named, from after a record on. */
    ListedSettlement.Page page(Optional<String> scheme, Optional<String> period, long after, int most) {
        var rows = database.sql("""
                        select record, id, scheme, period, members, version, decided_at, decided_by, supersedes,
                               (select id from settlements as later where later.supersedes = settlements.id) as later
                        from settlements
                        where scheme = coalesce(cast(:scheme as text), scheme)
                          and period = coalesce(cast(:period as text), period)
                          and record > :after
                        order by record limit :most""")
                .param("scheme", scheme.orElse(null))
                .param("period", period.orElse(null))
                .param("after", after)
                .param("most", most + 1)
                .query((row, number) -> new Row(row.getLong("record"), listed(row)))
                .list();
        var shown = rows.subList(0, Math.min(most, rows.size()));
        var cursor =
                rows.size() > most ? Long.toString(shown.get(shown.size() - 1).record()) : null;
        return new ListedSettlement.Page(shown.stream().map(Row::listed).toList(), cursor);
    }

    private static ListedSettlement listed(ResultSet row) throws SQLException {
        return new ListedSettlement(
                row.getString("id"),
                row.getString("scheme"),
                row.getString("period"),
                row.getInt("members"),
                row.getInt("version"),
                Kept.at(row, "decided_at").toString(),
                row.getString("decided_by"),
                text(row.getObject("supersedes", UUID.class)),
                text(row.getObject("later", UUID.class)));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
