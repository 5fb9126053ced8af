package org.plumbline.api.decisions;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.keeping.Key;
import org.plumbline.api.keeping.Outcome;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The decisions as the database keeps them: many in one statement, each once. */
@Component
public class Archive {
    private static final int TRIES = 3;
    static final String KEPT = """
            select record, id, scheme, appraisee, period, fingerprint, version, engine, appraisal as asked,
                   decision as decided, supersedes, reason, decided_at, decided_by
            from decisions
            """;
    private static final String INSERT = """
            insert into decisions (id, scheme, appraisee, period, department, post, grade, total, fingerprint, version,
                                   engine, appraisal, decision, supersedes, reason, decided_by)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::numeric[], ?::text[], ?::int[], ?::text[], ?::bytea[], ?::bytea[], ?::uuid[],
                                 ?::text[], ?::text[])
            on conflict do nothing
            returning id, record, decided_at""";
    /** For each key by itself, so that the index is asked however little is known of the table. */
    private static final String CHAINS = """
            select chain.*
            from unnest(?::text[], ?::text[], ?::text[]) as key (scheme, appraisee, period)
            cross join lateral (\s""" + KEPT + """
                where scheme = key.scheme and appraisee = key.appraisee and period = key.period
                order by record limit 1000) as chain""";

    static final RowMapper<Kept> ROW = Kept::of;

    private final JdbcTemplate statements;
    private final JdbcClient database;

    Archive(JdbcTemplate statements, JdbcClient database) {
        this.statements = statements;
        this.database = database;
    }

    private record Written(long record, Instant at) {}

    /** Keeps those that were not kept before; the outcomes are in the same order, and all are committed. */
    List<Outcome> keep(List<Candidate> candidates) {
        var written = insert(candidates);
        var others = candidates.stream()
                .filter(candidate -> !written.containsKey(candidate.id()))
                .map(Candidate::key)
                .distinct()
                .toList();
        var chains = others.isEmpty() ? Map.<Key, List<Kept>>of() : chains(others);
        return candidates.stream()
                .map(candidate -> {
                    var row = written.get(candidate.id());
                    return row == null
                            ? Outcome.among(candidate, chains.getOrDefault(candidate.key(), List.of()))
                            : new Outcome.Created(kept(candidate, row));
                })
                .toList();
    }

    /** The kept decision of an id. */
    public Optional<Kept> find(UUID id) {
        return database.sql(KEPT + "where id = :id").param("id", id).query(ROW).optional();
    }

    /** The decision that took the place of another. */
    Optional<UUID> successor(UUID id) {
        return database.sql("select id from decisions where supersedes = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Every decision of some keys, each key's in the order in which they took each other's place. */
    Map<Key, List<Kept>> chains(Collection<Key> keys) {
        var rows = statements.query(
                connection -> {
                    var statement = connection.prepareStatement(CHAINS);
                    statement.setArray(1, texts(connection, keys, Key::scheme));
                    statement.setArray(2, texts(connection, keys, Key::appraisee));
                    statement.setArray(3, texts(connection, keys, Key::period));
                    return statement;
                },
                ROW);
        return rows.stream().collect(Collectors.groupingBy(Kept::key));
    }

    /** Sorted by key, so that two batches with the same people do not wait for each other in a circle. */
    private Map<UUID, Written> insert(List<Candidate> candidates) {
        var sorted =
                candidates.stream().sorted(Comparator.comparing(Candidate::key)).toList();
        for (var tries = 1; ; tries++) {
            try {
                return insertOnce(sorted);
            } catch (PessimisticLockingFailureException circle) {
                if (tries == TRIES) {
                    throw circle;
                }
            }
        }
    }

    private Map<UUID, Written> insertOnce(List<Candidate> candidates) {
        var written = new HashMap<UUID, Written>();
        statements.query(
                connection -> {
                    var statement = connection.prepareStatement(INSERT);
                    columns(connection, statement, candidates);
                    return statement;
                },
                row -> {
                    written.put(row.getObject(1, UUID.class), new Written(row.getLong(2), Kept.at(row, "decided_at")));
                });
        return written;
    }

    private static void columns(Connection connection, PreparedStatement statement, List<Candidate> all)
            throws SQLException {
        var columns = new ArrayList<Array>();
        columns.add(array(connection, "uuid", all, Candidate::id));
        columns.add(texts(connection, all, each -> each.key().scheme()));
        columns.add(texts(connection, all, each -> each.key().appraisee()));
        columns.add(texts(connection, all, each -> each.key().period()));
        columns.add(texts(
                connection, all, each -> each.judged().decision().appraisee().department()));
        columns.add(texts(
                connection, all, each -> each.judged().decision().appraisee().post()));
        columns.add(texts(connection, all, each -> each.judged().decision().grade()));
        columns.add(array(
                connection, "numeric", all, each -> each.judged().decision().total()));
        columns.add(
                texts(connection, all, each -> each.judged().decision().rules().fingerprint()));
        columns.add(array(connection, "int4", all, each -> each.judged().version()));
        columns.add(texts(connection, all, each -> each.judged().decision().engine()));
        columns.add(bytes(connection, all, each -> each.asked().bytes()));
        columns.add(bytes(connection, all, each -> each.judged().json().bytes()));
        columns.add(array(connection, "uuid", all, Candidate::superseded));
        columns.add(texts(connection, all, Candidate::reason));
        columns.add(texts(connection, all, Candidate::by));
        for (var i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, columns.get(i));
        }
    }

    private static <T> Array texts(Connection connection, Collection<T> all, Function<T, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf("text", all.stream().map(value).toArray(String[]::new));
    }

    private static <T> Array array(
            Connection connection, String type, Collection<T> all, Function<T, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, all.stream().map(value).toArray());
    }

    private static <T> Array bytes(Connection connection, Collection<T> all, Function<T, byte[]> value)
            throws SQLException {
        return connection.createArrayOf("bytea", all.stream().map(value).toArray(byte[][]::new));
    }

    private static Kept kept(Candidate candidate, Written row) {
        var decision = candidate.judged().decision();
        return new Kept(
                row.record(),
                candidate.id(),
                candidate.key(),
                decision.rules().fingerprint(),
                candidate.judged().version(),
                decision.engine(),
                candidate.asked(),
                candidate.judged().json(),
                candidate.superseded(),
                candidate.reason(),
                row.at(),
                candidate.by());
    }
}
