-- Records sealed together: all that have a number from first to last. The head covers the head before it and is signed.
create table seals (
    number bigint primary key check (number > 0),
    previous bytea not null,
    first_record bigint not null,
    last_record bigint not null unique check (last_record >= first_record),
    records integer not null check (records > 0),
    root bytea not null,
    sealed_at timestamptz not null,
    head bytea not null unique,
    key text not null,
    signature text not null
);

-- A record's leaf as it was when it was sealed; the marks are a few bytes of each part's hash, to tell which was changed.
create table sealed_records (
    record bigint primary key,
    kind text not null,
    leaf bytea not null,
    marks bytea not null
);

do $$
declare
    kept text;
begin
    foreach kept in array array['seals', 'sealed_records'] loop
        execute format(
            'create trigger kept_for_good before update or delete or truncate on %I
             for each statement execute function keep_for_good()', kept);
        execute format('alter table %I enable always trigger kept_for_good', kept);
    end loop;
end
$$;
