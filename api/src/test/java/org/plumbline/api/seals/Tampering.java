package org.plumbline.api.seals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.plumbline.api.database.OwnPostgres;

/** Somebody with the database's own password who changes what is kept, past the triggers, and puts it back. */
final class Tampering implements AutoCloseable {
    private static final List<String> TABLES =
            List.of("decisions", "settlements", "rule_sets", "publications", "seals", "sealed_records", "tree_nodes");

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
        run("set session_replication_role = replica; delete from publications; delete from decisions;"
                + " delete from settlements;"
                + " delete from rule_sets; delete from seals; delete from sealed_records; delete from tree_nodes;"
                + " insert into rule_sets select * from untouched_rule_sets;"
                + " insert into publications select * from untouched_publications;"
                + " insert into decisions select * from untouched_decisions;"
                + " insert into settlements select * from untouched_settlements;"
                + " insert into seals select * from untouched_seals;"
                + " insert into sealed_records select * from untouched_sealed_records;"
                + " insert into tree_nodes select * from untouched_tree_nodes");
        for (var table : TABLES) {
            run("drop table untouched_" + table);
        }
        database.close();
    }
}
