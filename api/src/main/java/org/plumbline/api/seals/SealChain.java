package org.plumbline.api.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plumbline.engine.seal.Hash;
import org.plumbline.engine.seal.Seal;
import org.plumbline.engine.seal.SealKey;
import org.plumbline.engine.seal.SignedSeal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The seals as the database keeps them, each with the leaves under it. */
@Component
class SealChain {
    private static final String SEALS = """
            select number, previous, first_record, last_record, records, root, sealed_at, key, signature from seals
            """;

    private final JdbcClient database;
    private final JdbcTemplate statements;

    SealChain(JdbcClient database, JdbcTemplate statements) {
        this.database = database;
        this.statements = statements;
    }

    Optional<SignedSeal> last() {
        return database.sql(SEALS + "order by number desc limit 1")
                .query(SealChain::seal)
                .optional();
    }

    /** The seal that a record lies in; empty while it is not sealed. */
    Optional<SignedSeal> over(long record) {
        return database.sql(SEALS + "where last_record >= :record order by last_record limit 1")
                .param("record", record)
                .query(SealChain::seal)
                .optional()
                .filter(signed -> signed.seal().first() <= record);
    }

    /** The number of the seal that has a head. */
    Optional<Long> numbered(Hash head) {
        return database.sql("select number from seals where head = :head")
                .param("head", head.bytes())
                .query(Long.class)
                .optional();
    }

    /** Seals one after another. */
    List<Seal> between(long first, long last) {
        return database.sql(SEALS + "where number between :first and :last order by number")
                .param("first", first)
                .param("last", last)
                .query((row, number) -> seal(row, number).seal())
                .list();
    }

    /** The leaves under a seal, in the order of their records. */
    List<Hash> leaves(Seal seal) {
        return database.sql("select leaf from sealed_records where record between :first and :last order by record")
                .param("first", seal.first())
                .param("last", seal.last())
                .query((row, number) -> Hash.of(row.getBytes("leaf")))
                .list();
    }

    /** Which leaf under its seal a record is. */
    int place(Seal seal, long record) {
        return database.sql("select count(*) from sealed_records where record >= :first and record < :record")
                .param("first", seal.first())
                .param("record", record)
                .query(Integer.class)
                .single();
    }

    void add(SignedSeal signed, List<Leaf> leaves) {
        var seal = signed.seal();
        statements.update(
                "insert into seals (number, previous, first_record, last_record, records, root, sealed_at, head, key,"
                        + " signature) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seal.number(),
                seal.previous().bytes(),
                seal.first(),
                seal.last(),
                seal.records(),
                seal.root().bytes(),
                Instant.parse(seal.sealedAt()).atOffset(ZoneOffset.UTC),
                seal.head().bytes(),
                signed.key().id(),
                signed.signature());
        statements.update(connection -> {
            var insert = connection.prepareStatement("insert into sealed_records (record, kind, leaf, marks)"
                    + " select * from unnest(?::bigint[], ?::text[], ?::bytea[], ?::bytea[])");
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", leaves.stream().map(Leaf::number).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", leaves.stream().map(Leaf::kind).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea",
                            leaves.stream().map(leaf -> leaf.hash().bytes()).toArray(byte[][]::new)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", leaves.stream().map(Leaf::marks).toArray(byte[][]::new)));
            return insert;
        });
    }

    private static SignedSeal seal(ResultSet row, int number) throws SQLException {
        var seal = new Seal(
                row.getLong("number"),
                Hash.of(row.getBytes("previous")),
                row.getLong("first_record"),
                row.getLong("last_record"),
                row.getInt("records"),
                Hash.of(row.getBytes("root")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant().toString());
        return new SignedSeal(seal, new SealKey(row.getString("key")), row.getString("signature"));
    }
}
