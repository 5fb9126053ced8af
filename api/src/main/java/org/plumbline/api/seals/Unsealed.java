package org.plumbline.api.seals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.plumbline.api.signing.Row;
import org.plumbline.engine.seal.RecordKind;
import org.plumbline.records.HashedRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that no seal covers yet. */
@Component
class Unsealed {
    /** No more are held in memory at once. */
    private static final int FETCHED = 256;

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
}
