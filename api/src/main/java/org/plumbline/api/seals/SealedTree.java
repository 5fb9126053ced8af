package org.plumbline.api.seals;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.plumbline.engine.checkpoint.Hash;
import org.plumbline.engine.checkpoint.MissingNode;
import org.plumbline.engine.checkpoint.Nodes;
import org.plumbline.engine.checkpoint.Subtree;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree over all sealed records: its leaves and every eighth level above them are kept, the rest is computed. */
@Component
class SealedTree implements Nodes {
    private final JdbcClient database;
    private final JdbcTemplate statements;

    SealedTree(JdbcClient database, JdbcTemplate statements) {
        this.database = database;
        this.statements = statements;
    }

    @Override
    public List<Hash> hashes(int level, long from, int count) {
        var found = level == 0 ? leaves(from, count) : nodes(level, from, count);
        if (found.size() != count) {
            throw new MissingNode(level, from);
        }
        return found;
    }

    /** The leaves from one on that are noted, at most so many. */
    List<Hash> leaves(long from, int most) {
        return database.sql("select leaf from sealed_records where index >= :from and index < :to order by index")
                .param("from", from)
                .param("to", from + most)
                .query((row, number) -> Hash.of(row.getBytes("leaf")))
                .list();
    }

    /** Which leaf a record is; empty while no checkpoint covers it. */
    OptionalLong index(long record) {
        var index = database.sql("select index from sealed_records where record = :record"
                        + " and index < (select max(size) from seals)")
                .param("record", record)
                .query(Long.class)
                .optional();
        return index.isPresent() ? OptionalLong.of(index.get()) : OptionalLong.empty();
    }

    /** The number of the last record of the first so many; 0 of none. */
    long lastRecord(long size) {
        return database.sql("select record from sealed_records where index = :index")
                .param("index", size - 1)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes leaves, from an index on. */
    void add(long from, List<Leaf> leaves) {
        statements.update(connection -> {
            var insert = connection.prepareStatement("insert into sealed_records (index, record, kind, leaf, marks)"
                    + " select ? + place - 1, record, kind, leaf, marks"
                    + " from unnest(?::bigint[], ?::text[], ?::bytea[], ?::bytea[])"
                    + " with ordinality as noted (record, kind, leaf, marks, place)");
            insert.setLong(1, from);
            insert.setArray(2, connection.createArrayOf("int8", column(leaves, Leaf::number, Long[]::new)));
            insert.setArray(3, connection.createArrayOf("text", column(leaves, Leaf::kind, String[]::new)));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "bytea", column(leaves, leaf -> leaf.hash().bytes(), byte[][]::new)));
            insert.setArray(5, connection.createArrayOf("bytea", column(leaves, Leaf::marks, byte[][]::new)));
            return insert;
        });
    }

    /** Keeps subtrees that have come to be complete. */
    void keep(List<Subtree> subtrees) {
        for (var subtree : subtrees) {
            database.sql("insert into tree_nodes (level, index, hash) values (:level, :index, :hash)")
                    .param("level", subtree.level())
                    .param("index", subtree.index())
                    .param("hash", subtree.hash().bytes())
                    .update();
        }
    }

    private List<Hash> nodes(int level, long from, int count) {
        return database.sql("select hash from tree_nodes where level = :level and index >= :from and index < :to"
                        + " order by index")
                .param("level", level)
                .param("from", from)
                .param("to", from + count)
                .query((row, number) -> Hash.of(row.getBytes("hash")))
                .list();
    }

    /** A column is sent as one array, not row after row. */
    private static <T> T[] column(List<Leaf> leaves, Function<Leaf, T> value, IntFunction<T[]> array) {
        return leaves.stream().map(value).toArray(array);
    }
}
