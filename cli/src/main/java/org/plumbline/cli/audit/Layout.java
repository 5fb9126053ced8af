package org.plumbline.cli.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/** How the tables of what is kept are made, held against how Plumbline makes them; and who can change them. */
final class Layout {
    /** A line for each column, constraint, trigger, rule and policy of the tables, and for the function that refuses. */
    private static final String LINES = """
            with kept as (select c.oid, c.relname, c.relrowsecurity, c.relkind from unnest(?::text[]) as name (name)
                          join pg_class c on c.oid = to_regclass(name.name))
            select 'table ' || relname || ' ' || relkind::text || case when relrowsecurity then ' row security' else '' end from kept
            union all
            select 'column ' || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
                || case when attnotnull then ' not null' else '' end
                || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
            from kept join pg_attribute on attrelid = kept.oid and attnum > 0 and not attisdropped
            left join pg_attrdef on adrelid = attrelid and adnum = attnum
            union all
            select 'constraint ' || relname || ' ' || pg_get_constraintdef(k.oid, true)
            from kept join pg_constraint k on conrelid = kept.oid where contype in ('p', 'u', 'f', 'c', 'x')
            union all
            select 'trigger ' || relname || ' ' || pg_get_triggerdef(t.oid, true)
            from kept join pg_trigger t on tgrelid = kept.oid where not tgisinternal and tgname <> 'kept_for_good'
            union all
            select 'rule ' || relname || ' ' || rulename from kept join pg_rewrite on ev_class = kept.oid
            union all
            select 'policy ' || relname || ' ' || polname from kept join pg_policy on polrelid = kept.oid
            union all
            select 'inherits ' || relname from kept join pg_inherits on kept.oid in (inhrelid, inhparent)
            union all
            select 'function ' || proname || ' ' || btrim(regexp_replace(prosrc, '\\s+', ' ', 'g')) from pg_proc
            where oid in (select tgfoid from kept join pg_trigger on tgrelid = kept.oid where tgname = 'kept_for_good')
            """;

    /** Owners and the administrator that the database was made with can; nobody else should. */
    private static final String ROLES = """
            select r.name, string_agg(c.relname, ', ' order by c.relname)
            from (select rolname::text as name, oid, rolsuper from pg_roles where oid <> 10 and rolname !~ '^pg_'
                  union all select 'public', 0, false) as r (name, oid, super),
                pg_class c
            where c.oid in (select to_regclass(name) from unnest(?::text[]) as name) and r.oid <> c.relowner
              and (r.super or (r.oid <> 0 and pg_has_role(r.oid, c.relowner, 'member'))
                   or has_table_privilege(r.name, c.oid, 'update, delete, truncate, trigger')
                   or has_any_column_privilege(r.name, c.oid, 'update'))
            group by r.name order by r.name
            """;

    private Layout() {}

    static void look(Connection database, Consumer<Discrepancy> faults) throws SQLException {
        var there = new TreeSet<String>();
        ask(database, LINES, row -> there.add(row.get(0)));
        var missing = new TreeSet<>(expected());
        missing.removeAll(there);
        there.removeAll(expected());
        missing.forEach(line -> faults.accept(Discrepancy.whole(new AuditStatement.LayoutWithout(line))));
        there.forEach(line -> faults.accept(Discrepancy.whole(new AuditStatement.LayoutWithMore(line))));
        ask(
                database,
                ROLES,
                row -> faults.accept(Discrepancy.whole(new AuditStatement.RoleCanChange(row.get(0), row.get(1)))));
    }

    private static void ask(Connection database, String sql, Consumer<List<String>> rows) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("text", Protection.KEPT.toArray()));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var columns = new ArrayList<String>();
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        columns.add(row.getString(column));
                    }
                    rows.accept(columns);
                }
            }
        }
    }

    private static List<String> expected() {
        try (var lines = Objects.requireNonNull(Layout.class.getResourceAsStream("layout.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
