-- The role that the server works as inserts and reads what is kept for good, and cannot change it. What is not kept for
-- good, such as the progress of a replay, it may change. Runs after every start, so that no right is left over.
do $$
declare
    everyday text := '${everyday}';
    one record;
begin
    if everyday in ('', current_user) or not exists (select from pg_roles where rolname = everyday) then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), everyday);
    for one in
        select c.relname as name,
            case when c.relkind = 'S' then 'usage, select'
                 when c.relname = 'flyway_schema_history' then 'select'
                 when exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'kept_for_good')
                     then 'select, insert'
                 else 'select, insert, update, delete' end as rights,
            case when c.relkind = 'S' then 'sequence' else 'table' end as kind
        from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'S')
          and pg_has_role(c.relowner, 'usage')
    loop
        execute format('revoke all on %s %I from %I', one.kind, one.name, everyday);
        execute format('grant %s on %s %I to %I', one.rights, one.kind, one.name, everyday);
    end loop;
end
$$;
