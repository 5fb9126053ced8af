package org.plumbline.api.keeping;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.api.keeping.ClaimOutcome.Created;
import org.plumbline.api.signing.Signer;
import org.plumbline.engine.document.Canonical;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The records of a kind as the database keeps them: many in one statement, each once. */
final class Archive {
    private static final int TRIES = 3;

    private final Table table;
    private final StatementValues<Claim> written;
    private final Sought.Statement sought;
    private final JdbcTemplate database;
    private final Signer signer;

    Archive(Table table, JdbcTemplate database, Signer signer) {
        this.signer = signer;
        this.table = table;
        this.written = table.written();
        this.sought = new Sought.Statement(table);
        this.database = database;
    }

    /** When something is kept now. */
    Instant now() {
        return signer.now();
    }

    /** Keeps those that were not kept before; the outcomes are in the same order, and all are committed. */
    List<ClaimOutcome> keep(List<Claim> claims) {
        var rows = insert(claims);
        var others = claims.stream()
                .filter(claim -> !rows.containsKey(claim.id()))
                .map(Sought::of)
                .toList();
        var found = others.isEmpty() ? Map.<UUID, ClaimOutcome>of() : found(others);
        return claims.stream()
                .map(claim -> {
                    var row = rows.get(claim.id());
                    return row == null
                            ? found.getOrDefault(claim.id(), new ClaimOutcome.Conflict(Optional.empty()))
                            : new Created(kept(claim, row));
                })
                .toList();
    }

    /** The kept one of an id. */
    Optional<Kept> find(UUID id) {
        return database.query(table.kept() + "where id = ?", Kept::of, id).stream()
                .findFirst();
    }

    /** The id of the one that stands in the place of a kept one. */
    Optional<UUID> supersededBy(Kept kept) {
        var sql = "select " + table.standing("?::uuid");
        return database
                .query(sql, (row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)), kept.id())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The last one of a key that was asked so; the database compares, so that only that one comes here. */
    Optional<ClaimOutcome.Already> asked(Key key, Canonical asked) {
        var outcome = found(List.of(new Sought(UuidCreator.getTimeOrderedEpoch(), key, asked, null)));
        return outcome.values().stream()
                .flatMap(each -> each instanceof ClaimOutcome.Already already ? Stream.of(already) : Stream.empty())
                .findFirst();
    }

    /** What stands where something else was kept before, or the same, by the ids of those that are sought. */
    private Map<UUID, ClaimOutcome> found(List<Sought> all) {
        var found = new HashMap<UUID, ClaimOutcome>();
        query(
                sought.sql(all.size()),
                sought.values(),
                all,
                row -> found.put(row.getObject("sought", UUID.class), Sought.outcome(row)));
        return found;
    }

    /** Sorted by key, so that two batches with the same people do not wait for each other in a circle. */
    private Map<UUID, Long> insert(List<Claim> claims) {
        var sorted = claims.stream().sorted(Comparator.comparing(Claim::key)).toList();
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

    private Map<UUID, Long> insertOnce(List<Claim> claims) {
        var signed = signer.attest(claims.stream().map(table::content).toList());
        var sql = signed.keeping(
                "insert into " + table.kind().table() + " (" + written.names() + ", attested) select * from ("
                        + written.rows(claims.size())
                        + ") as one, (select ?::uuid) as under on conflict do nothing returning id, record",
                "id, record");
        var rows = new HashMap<UUID, Long>();
        database.query(
                sql,
                statement -> {
                    var next = written.bind(statement, claims);
                    signed.bind(statement, next);
                },
                row -> {
                    rows.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return rows;
    }

    private <T> void query(String sql, StatementValues<T> values, List<T> all, RowCallbackHandler rows) {
        database.query(sql, statement -> values.bind(statement, all), rows);
    }

    private static Kept kept(Claim claim, long record) {
        var decided = claim.decided();
        return new Kept(
                record,
                claim.id(),
                claim.key(),
                decided.fingerprint(),
                decided.version(),
                decided.engine(),
                claim.asked(),
                decided.json(),
                claim.superseded(),
                claim.reason(),
                claim.at(),
                claim.by());
    }
}
