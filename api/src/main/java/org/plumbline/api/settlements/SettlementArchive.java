package org.plumbline.api.settlements;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.engine.document.Canonical;
import org.plumbline.api.keeping.Kept;
import org.plumbline.api.keeping.Key;
import org.plumbline.api.keeping.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settlements as the database keeps them, each once. */
@Component
public class SettlementArchive {
    private static final String KEPT = """
            select record, id, scheme, '' as appraisee, period, fingerprint, version, engine, settlement as asked,
                   decision as decided, supersedes, reason, decided_at, decided_by
            from settlements
            """;
    private static final String OF_KEY = "where scheme = :scheme and period = :period ";

    private final JdbcClient database;

    SettlementArchive(JdbcClient database) {
        this.database = database;
    }

    private record Written(long record, Instant at) {}

    /** Keeps it where it was not kept before. */
    Outcome keep(Settled settled) {
        return insert(settled)
                .<Outcome>map(row -> new Outcome.Created(kept(settled, row)))
                .orElseGet(() -> before(settled));
    }

    /** The kept settlement of an id. */
    public Optional<Kept> find(UUID id) {
        return database.sql(KEPT + "where id = :id")
                .param("id", id)
                .query(Kept::of)
                .optional();
    }

    /** The settlement that took the place of another. */
    Optional<UUID> successor(UUID id) {
        return database.sql("select id from settlements where supersedes = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** The last one of a key that was asked so; the database compares, so that only that one comes here. */
    Optional<Kept> asked(Key key, Canonical asked) {
        return database.sql(KEPT + OF_KEY + "and settlement = :asked order by record desc limit 1")
                .param("scheme", key.scheme())
                .param("period", key.period())
                .param("asked", asked.bytes())
                .query(Kept::of)
                .optional();
    }

    private Optional<Written> insert(Settled settled) {
        return database.sql("""
                        insert into settlements (id, scheme, period, members, fingerprint, version, engine, settlement,
                                                 decision, supersedes, reason, decided_by)
                        values (:id, :scheme, :period, :members, :fingerprint, :version, :engine, :settlement,
                                :decision, :supersedes, :reason, :by)
                        on conflict do nothing
                        returning record, decided_at""")
                .param("id", settled.id())
                .param("scheme", settled.key().scheme())
                .param("period", settled.key().period())
                .param("members", settled.members())
                .param("fingerprint", settled.fingerprint())
                .param("version", settled.version())
                .param("engine", settled.engine())
                .param("settlement", settled.asked().bytes())
                .param("decision", settled.decided().bytes())
                .param("supersedes", settled.superseded())
                .param("reason", settled.reason())
                .param("by", settled.by())
                .query((row, number) -> new Written(row.getLong("record"), Kept.at(row, "decided_at")))
                .optional();
    }

    private Outcome before(Settled settled) {
        var same = asked(settled.key(), settled.asked()).filter(kept -> kept.isOf(settled));
        return same.<Outcome>map(Outcome.Already::new).orElseGet(() -> new Outcome.Otherwise(standing(settled.key())));
    }

    private Optional<UUID> standing(Key key) {
        return database.sql("select id from settlements " + OF_KEY + "order by record desc limit 1")
                .param("scheme", key.scheme())
                .param("period", key.period())
                .query(UUID.class)
                .optional();
    }

    private static Kept kept(Settled settled, Written row) {
        return new Kept(
                row.record(),
                settled.id(),
                settled.key(),
                settled.fingerprint(),
                settled.version(),
                settled.engine(),
                settled.asked(),
                settled.decided(),
                settled.superseded(),
                settled.reason(),
                row.at(),
                settled.by());
    }
}
