package org.plumbline.api.keeping;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.engine.seal.RecordKind.Column;
import org.plumbline.engine.seal.RecordKind.Form;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks kept records up, in the order in which they were kept. */
@Component
public class Register {
    private static final int MOST_LISTED = 1000;

    private final JdbcClient database;

    Register(JdbcClient database) {
        this.database = database;
    }

    private record Row<T>(long record, T listed) {}

    /** Some records in their order; the cursor asks for the next ones, and is absent where there are none. */
    public record Page<T>(List<T> records, @Nullable String cursor) {}

    /** The last record of a selection now. */
    public long last(Selection selection) {
        return number("coalesce(max(record), 0)", selection, Long.MAX_VALUE);
    }

    /** How many of a selection there are up to a record. */
    public long count(Selection selection, long upTo) {
        return number("count(*)", selection, upTo);
    }

    /** Whole records of a selection between two, the first of them excluded; so many at most. */
    public List<Kept> kept(Selection selection, Range range) {
        return database.sql(new Table(selection.kind()).kept() + "where " + selection.condition()
                        + " and record > :after and record <= :upTo order by record limit :most")
                .params(selection.values())
                .param("after", range.after())
                .param("upTo", range.upTo())
                .param("most", range.most())
                .query(Kept::of)
                .list();
    }

    /** Records after one, up to another, and no more than so many. */
    public record Range(long after, long upTo, int most) {}

    /**
     * A page of a selection, from after a record on.
     *
     * @param listed makes what is listed of a row with every column but those of documents, and {@code later}, the id of
     *     the one that took its place
     * @param most how many at most; at least 1 and at most 1000 are listed
     */
    public <T> Page<T> page(Selection selection, long after, int most, RowMapper<T> listed) {
        var limit = Math.max(1, Math.min(MOST_LISTED, most));
        var rows = database.sql(listing(selection.kind()) + selection.condition()
                        + " and record > :after order by record limit :most")
                .params(selection.values())
                .param("after", after)
                .param("most", limit + 1)
                .query((row, number) -> new Row<>(row.getLong("record"), listed.mapRow(row, number)))
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var cursor =
                rows.size() > limit ? Long.toString(shown.get(shown.size() - 1).record()) : null;
        return new Page<>(shown.stream().map(Row::listed).toList(), cursor);
    }

    private static String listing(RecordKind kind) {
        var table = kind.table();
        return kind.columns().stream()
                        .filter(column -> column.form() != Form.BYTES)
                        .map(Column::name)
                        .collect(Collectors.joining(", ", "select record, ", ""))
                + ", (select id from " + table + " as next where next.supersedes = " + table + ".id) as later from "
                + table + " where ";
    }

    private long number(String what, Selection selection, long upTo) {
        return database.sql("select " + what + " from " + selection.kind().table() + " where " + selection.condition()
                        + " and record <= :upTo")
                .params(selection.values())
                .param("upTo", upTo)
                .query(Long.class)
                .single();
    }
}
