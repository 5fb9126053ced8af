package org.plumbline.cli.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The database itself refuses changes; where that was switched off, somebody may be about to make some. */
final class Protection {
    static final List<String> KEPT = List.of(
            "decisions",
            "settlements",
            "rule_sets",
            "publications",
            "drafts",
            "seals",
            "sealed_records",
            "tree_nodes",
            "attestations",
            "attested_since",
            "log_origin",
            "earlier_seals");

    private Protection() {}

    static void look(Connection database, Consumer<Discrepancy> faults) throws SQLException {
        var open = new ArrayList<>(KEPT);
        var sql = "select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid"
                + " join pg_proc p on p.oid = t.tgfoid and p.proname = 'keep_for_good'"
                // Before each statement that updates (16), deletes (8) or truncates (32), whatever its condition.
                + " where t.tgname = 'kept_for_good' and t.tgenabled = 'A' and t.tgtype = 2 + 8 + 16 + 32"
                + " and t.tgqual is null and c.oid = to_regclass(c.relname)";
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                open.remove(row.getString(1));
            }
        }
        open.forEach(table -> faults.accept(Discrepancy.whole(new AuditStatement.TableUnprotected(table))));
    }
}
