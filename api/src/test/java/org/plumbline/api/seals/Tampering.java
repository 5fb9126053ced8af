package org.plumbline.api.seals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.plumbline.api.database.OwnPostgres;

/** Somebody with the database's own password who changes what is kept, past the triggers, and puts it back. */
final class Tampering implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "publications",
            "decisions",
            "settlements",
            "rule_sets",
            "seals",
            "sealed_records",
            "tree_nodes",
            "attestations",
            "attested_since",
            "log_origin");

    private final Connection database;

    private Tampering(Connection database) {
        this.database = database;
    }

    static Tampering with(OwnPostgres postgres) throws SQLException {
        var owner = postgres.owner();
        var tampering = new Tampering(DriverManager.getConnection(owner.url(), owner.user(), owner.password()));
        for (var table : TABLES) {
            tampering.run("create table untouched_" + table + " as select * from " + table);
        }
        return tampering;
    }

    /** Changes something with the triggers off, and switches them on again so that nothing is seen of it. */
    Tampering run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var table : TABLES) {
                statement.execute("alter table " + table + " disable trigger kept_for_good");
            }
            statement.execute(sql);
            for (var table : TABLES) {
                statement.execute("alter table " + table + " enable always trigger kept_for_good");
            }
        }
        return this;
    }

    /** Puts everything back as it was, which must then verify again. */
    @Override
    public void close() throws SQLException {
        var back = new StringBuilder("set session_replication_role = replica;");
        for (var table : TABLES) {
            back.append("delete from ").append(table).append("; insert into ").append(table);
            back.append(" select * from untouched_").append(table).append(";");
        }
        run(back.toString());
        for (var table : TABLES) {
            run("drop table untouched_" + table);
        }
        database.close();
    }
}
