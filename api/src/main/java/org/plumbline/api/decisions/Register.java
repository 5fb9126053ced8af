package org.plumbline.api.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks kept decisions up, in the order in which they were kept. */
@Component
public class Register {
    private final JdbcClient database;

    Register(JdbcClient database) {
        this.database = database;
    }

    private record Row(long record, Listed listed) {}

    /** The last record of a selection now. */
    public long last(Selection selection) {
        return number("select coalesce(max(record), 0) from decisions where ", selection, Long.MAX_VALUE);
    }

    /** How many of a selection there are up to a record. */
    public long count(Selection selection, long upTo) {
        return number("select count(*) from decisions where ", selection, upTo);
    }

    /** Whole decisions of a selection between two records, the first of them excluded; so many at most. */
    public List<Kept> kept(Selection selection, long after, long upTo, int most) {
        return database.sql(Archive.KEPT + "where " + selection.condition()
                        + " and record > :after and record <= :upTo order by record limit :most")
                .params(selection.values())
                .param("after", after)
                .param("upTo", upTo)
                .param("most", most)
                .query(Archive.ROW)
                .list();
    }

    /** A page of a selection, from after a record on. */
    Listed.Page page(Selection selection, long after, int most) {
        var rows = database.sql("""
                        select record, id, scheme, appraisee, period, post, department, grade, total, version,
                               decided_at, decided_by, supersedes,
                               (select id from decisions as later where later.supersedes = decisions.id) as later
                        from decisions where\s""" + selection.condition() + " and record > :after order by record limit :most")
                .params(selection.values())
                .param("after", after)
                .param("most", most + 1)
                .query((row, number) -> new Row(row.getLong("record"), listed(row)))
                .list();
        var shown = rows.subList(0, Math.min(most, rows.size()));
        var cursor =
                rows.size() > most ? Long.toString(shown.get(shown.size() - 1).record()) : null;
        return new Listed.Page(shown.stream().map(Row::listed).toList(), cursor);
    }

    private long number(String select, Selection selection, long upTo) {
        return database.sql(select + selection.condition() + " and record <= :upTo")
                .params(selection.values())
                .param("upTo", upTo)
                .query(Long.class)
                .single();
    }

    private static Listed listed(ResultSet row) throws SQLException {
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
                row.getObject("decided_at", OffsetDateTime.class).toInstant().toString(),
                row.getString("decided_by"),
                text(row.getObject("supersedes", UUID.class)),
                text(row.getObject("later", UUID.class)));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
