package org.plumbline.api.keeping;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.engine.seal.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Up to which number nothing is added any more.
 *
 * <p>Numbers are given out before rows are committed, so that a lower one may come after a higher one. Nobody is made
 * to wait for that: it is looked who was writing when the highest number was read, and waited until those have ended.
 */
@Component
public final class Settled {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 5;

    /** Every table that records lie in. */
    private static final String TABLES = Stream.of(RecordKind.values())
            .map(kind -> "'" + kind.table() + "'::regclass")
            .collect(Collectors.joining(", "));

    private final JdbcClient database;
    private volatile long known;

    Settled(JdbcClient database) {
        this.database = database;
    }

    /** The number now or, where somebody writes for very long, the last one that was known. */
    public long number() {
        try {
            return now().orElse(known);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return known;
        }
    }

    /** A number up to which every record is there or never will be; empty where somebody writes for very long. */
    public OptionalLong now() throws InterruptedException {
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
        known = Math.max(known, highest);
        return OptionalLong.of(highest);
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
