-- Seals become checkpoints of one tree over all records in the order they were sealed in; its leaves are those of before.
-- The seals of before stay readable. The first checkpoint covers their records as they were sealed then, not as they are now.
alter table seals rename to earlier_seals;
alter table sealed_records rename to earlier_sealed_records;

-- Whose checkpoints these are: a name that no other database has, made once.
create table log_origin (
    one boolean primary key default true check (one),
    origin text not null
);
insert into log_origin (origin) values ('plumbline/' || gen_random_uuid());

-- A checkpoint of the first so many leaves, as a signed note; the key is the one to check it with.
create table seals (
    size bigint primary key check (size > 0),
    key text not null,
    checkpoint text not null
);

-- A record's leaf as it was when it was sealed; the marks are a few bytes of each part's hash, to tell which was changed.
create table sealed_records (
    index bigint primary key check (index >= 0),
    record bigint not null unique,
    kind text not null,
    leaf bytea not null,
    marks bytea not null
);
insert into sealed_records (index, record, kind, leaf, marks)
    select row_number() over (order by record) - 1, record, kind, leaf, marks from earlier_sealed_records;
drop table earlier_sealed_records;

-- The hashes of complete subtrees, of every eighth level: no proof then reads more than 255 hashes of a level.
create table tree_nodes (
    level integer not null check (level > 0),
    index bigint not null check (index >= 0),
    hash bytea not null,
    primary key (level, index)
);

do $$
declare
    kept text;
begin
    foreach kept in array array['log_origin', 'seals', 'sealed_records', 'tree_nodes'] loop
        execute format(
            'create trigger kept_for_good before update or delete or truncate on %I
             for each statement execute function keep_for_good()', kept);
        execute format('alter table %I enable always trigger kept_for_good', kept);
    end loop;
end
$$;
