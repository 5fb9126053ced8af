-- Whoever keeps records signs what they hold, and the newest checkpoint known then: a row that no server wrote has none.
create table attestations (
    id uuid primary key,
    -- To check the note with.
    key text not null,
    -- The hash of what each record holds, one after the other; some were kept before already and have no row.
    contents bytea not null,
    note text not null
);

-- Up to which number there are records from before; every signature is over this number too.
create table attested_since (
    one boolean primary key default true check (one),
    unattested bigint not null
);
insert into attested_since (unattested) select case when is_called then last_value else 0 end from records;

alter table decisions add column attested uuid;
alter table settlements add column attested uuid;
alter table rule_sets add column attested uuid;
alter table publications add column attested uuid;

do $$
declare
    kept text;
    before bigint;
begin
    foreach kept in array array['attestations', 'attested_since'] loop
        execute format(
            'create trigger kept_for_good before update or delete or truncate on %I
             for each statement execute function keep_for_good()', kept);
        execute format('alter table %I enable always trigger kept_for_good', kept);
    end loop;
    select unattested into before from attested_since;
    -- Empty unless somebody slips a row in: the server looks there all the time.
    foreach kept in array array['decisions', 'settlements', 'rule_sets', 'publications'] loop
        execute format('create index %I on %I (record) where attested is null and record > %s',
            kept || '_not_attested', kept, before);
    end loop;
end
$$;
