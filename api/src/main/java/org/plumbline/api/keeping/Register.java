package org.plumbline.api.keeping;

import java.util.List;
import java.util.stream.Collectors;
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
    private final Settled settled;

    Register(JdbcClient database, Settled settled) {
        this.database = database;
        this.settled = settled;
    }

    private record Row<T>(long record, T listed) {}

    /**
     * Some records in their order; the cursor asks for those after them, even where there are none yet.
     *
     * @param more whether there are some already
     */
    public record Page<T>(List<T> records, String cursor, boolean more) {}

    /** The last record of a selection, of those before which none is added any more. */
    public long last(Selection selection) {
        return number("coalesce(max(record), 0)", selection, settled.number());
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
     * A page of a selection, from after a record on, up to where nothing is added before any more: whoever follows the
     * cursors misses none and sees none twice, whatever others write.
     *
     * @param listed makes what is listed of a row with every column but those of documents, and {@code later}, the id of
     *     the one that stands in its place
     * @param most how many at most; at least 1 and at most 1000 are listed
     */
    public <T> Page<T> page(Selection selection, long after, int most, RowMapper<T> listed) {
        var limit = Math.max(1, Math.min(MOST_LISTED, most));
        var upTo = settled.number();
        var rows = database.sql(listing(selection.kind()) + selection.condition()
                        + " and record > :after and record <= :upTo order by record limit :most")
                .params(selection.values())
                .param("after", after)
                .param("upTo", upTo)
                .param("most", limit + 1)
                .query((row, number) -> new Row<>(row.getLong("record"), listed.mapRow(row, number)))
                .list();
        var more = rows.size() > limit;
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var cursor = more ? shown.get(shown.size() - 1).record() : Math.max(after, upTo);
        return new Page<>(shown.stream().map(Row::listed).toList(), Long.toString(cursor), more);
    }

    private static String listing(RecordKind kind) {
        var table = kind.table();
        return kind.columns().stream()
                        .filter(column -> column.form() != Form.BYTES)
                        .map(Column::name)
                        .collect(Collectors.joining(", ", "select record, ", ""))
                + ", " + new Table(kind).standing(table + ".id") + " as later from " + table + " where ";
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
