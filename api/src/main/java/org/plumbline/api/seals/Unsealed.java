package org.plumbline.api.seals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.api.signing.Row;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.records.HashedRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records that no seal covers yet.
 *
 * <p>Numbers are given out before rows are committed, so that a lower one may come after a higher one. Nobody is made
 * to wait for that: it is looked who was writing when the highest number was read, and waited until those have ended.
 */
@Component
class Unsealed {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 5;
    /** No more are held in memory at once. */
    private static final int FETCHED = 256;

    /** Every table that records lie in. */
    private static final String TABLES = Stream.of(RecordKind.values())
            .map(kind -> "'" + kind.table() + "'::regclass")
            .collect(Collectors.joining(", "));

    private final JdbcClient database;
    private final JdbcTemplate statements;

    Unsealed(JdbcClient database, JdbcTemplate statements) {
        this.database = database;
        this.statements = new JdbcTemplate(Objects.requireNonNull(statements.getDataSource(), "there is a database"));
        this.statements.setFetchSize(FETCHED);
    }

    /** Only one at a time seals, of all servers on the database: until the transaction ends, this one. */
    boolean mineAlone() {
        return database.sql("select pg_try_advisory_xact_lock(7102)")
                .query(Boolean.class)
                .single();
    }

    /** A number up to which every record is there or never will be; empty where somebody writes for very long. */
    OptionalLong settled() throws InterruptedException {
        var highest = database.sql("select case when is_called then last_value else 0 end from records")
                .query(Long.class)
                .single();
        var writing = new HashSet<>(writing());
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!writing.isEmpty()) {
            if (System.nanoTime() > until) {
                return OptionalLong.empty();
            }
            Thread.sleep(PAUSE_MILLIS);
            writing.retainAll(writing());
        }
        return OptionalLong.of(highest);
    }

    /** The first so many records from one number to another. */
    List<Row> rows(long from, long to, int most) {
        var rows = new ArrayList<Row>();
        for (var kind : RecordKind.values()) {
            statements.query(
                    HashedRow.select(kind) + "where record between ? and ? order by record limit ?",
                    row -> {
                        rows.add(Row.of(kind, row));
                    },
                    from,
                    to,
                    most);
        }
        rows.sort(Comparator.comparingLong(row -> row.record().number()));
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /** The transactions that may have been given a number: an insert locks its table before it asks for one. */
    private List<String> writing() {
        return database.sql("""
                        select distinct virtualtransaction from pg_locks
                        where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
                          and database = (select oid from pg_database where datname = current_database())
                          and relation in (""" + TABLES + ")").query(String.class).list();
    }
}
