-- What is kept for good has one numbering, so that it can be sealed in one order.
create sequence records as bigint;

-- The files of a scheme by their fingerprint: {"name": "text", …} as JSON, names sorted.
create table rule_sets (
    fingerprint text primary key,
    record bigint not null unique default nextval('records'),
    scheme text not null,
    files text not null,
    kept_at timestamptz not null default now(),
    kept_by text not null
);

-- Files that somebody proposes, and what the check said of them.
create table drafts (
    id uuid primary key,
    scheme text not null,
    fingerprint text not null,
    files text not null,
    -- Its worked cases: {"name": "text", …}; where it brought none, those of the version before.
    fixtures text not null,
    clean boolean not null,
    report text not null,
    written_at timestamptz not null default now(),
    author text not null
);

-- Which rules judge a scheme from which period on.
create table publications (
    scheme text not null,
    version integer not null check (version > 0),
    record bigint not null unique default nextval('records'),
    fingerprint text not null references rule_sets,
    effective_from text not null,
    draft uuid unique references drafts,
    fixtures text not null,
    author text not null,
    approver text not null,
    published_at timestamptz not null default now(),
    primary key (scheme, version)
);

-- One row a decision; appraisal and decision are canonical JSON, byte for byte.
create table decisions (
    record bigint primary key default nextval('records'),
    id uuid not null unique,
    scheme text not null,
    appraisee text not null,
    period text not null,
    department text,
    post text,
    grade text,
    total numeric not null,
    -- Rule sets are never removed, and only kept ones decide: asking at each row would be for nothing.
    fingerprint text not null,
    version integer not null,
    engine text not null,
    appraisal bytea not null,
    decision bytea not null,
    supersedes uuid references decisions (id),
    reason text check ((supersedes is null) = (reason is null)),
    decided_at timestamptz not null default now(),
    decided_by text not null,
    -- The first decision of a person and period names none before it; each one is superseded once at most.
    constraint decided_once unique nulls not distinct (scheme, appraisee, period, supersedes)
) with (toast_tuple_target = 8160);

-- As they are, and within the row: compressing them costs more than all the rest of keeping them.
alter table decisions alter appraisal set storage external, alter decision set storage external;

create index decisions_of_a_period on decisions (scheme, period, record);
create index decisions_that_supersede on decisions (supersedes) where supersedes is not null;

create function keep_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'records of % are kept for good: % is refused', tg_table_name, tg_op using errcode = '55000';
end
$$;

do $$
declare
    kept text;
begin
    foreach kept in array array['rule_sets', 'drafts', 'publications', 'decisions'] loop
        execute format(
            'create trigger kept_for_good before update or delete or truncate on %I
             for each statement execute function keep_for_good()', kept);
        -- A replication role does not switch it off.
        execute format('alter table %I enable always trigger kept_for_good', kept);
    end loop;
end
$$;

create table accounts (
    name text primary key,
    role text not null check (role in ('editor', 'approver', 'scorer', 'auditor')),
    password_hash text not null,
    made_at timestamptz not null default now()
);

-- A selection of decisions made again in the background; progress is counted here, so that any replica can tell it.
create table replays (
    id uuid primary key,
    selection text not null,
    asked_at timestamptz not null default now(),
    asked_by text not null,
    -- What was kept when it was asked for, and how far it has come.
    last_record bigint not null,
    selected bigint not null,
    reached bigint not null default 0,
    identical bigint not null default 0,
    different bigint not null default 0,
    -- When somebody last worked on it: who stops is followed by another.
    seen_at timestamptz,
    ended_at timestamptz,
    failure text
);

create table replay_differences (
    replay uuid not null references replays,
    record bigint not null,
    decision uuid not null,
    differences text not null,
    primary key (replay, record)
);
