-- One row a settlement; what was asked and decided is canonical JSON, byte for byte.
create table settlements (
    record bigint primary key default nextval('records'),
    id uuid not null unique,
    scheme text not null,
    period text not null,
    members integer not null,
    fingerprint text not null,
    version integer not null,
    engine text not null,
    settlement bytea not null,
    decision bytea not null,
    supersedes uuid references settlements (id),
    reason text check ((supersedes is null) = (reason is null)),
    decided_at timestamptz not null default now(),
    decided_by text not null,
    -- The first settlement of a scheme and period names none before it; each one is superseded once at most.
    constraint settled_once unique nulls not distinct (scheme, period, supersedes)
);

create index settlements_that_supersede on settlements (supersedes) where supersedes is not null;

create trigger kept_for_good before update or delete or truncate on settlements
    for each statement execute function keep_for_good();
-- A replication role does not switch it off.
alter table settlements enable always trigger kept_for_good;
