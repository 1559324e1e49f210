-- The projection: a copy made for reading, which the ingest service's messages can rebuild at any time. States are
-- text, not jsonb: nothing queries inside them, and jsonb refuses strings that JSON allows (an escaped zero).

create table event (
    id               uuid primary key,
    revision         integer     not null,
    status           text        not null,
    type             text        not null,
    category         text        not null,
    language         text        not null,
    -- IANA name, or empty where unknown: the phase compares local time with local time.
    zone             text        not null,
    -- Local seconds since 1970-01-01T00:00:00; unbounded is the smallest or greatest bigint.
    start_earliest   bigint      not null,
    start_latest     bigint      not null,
    end_earliest     bigint      not null,
    end_latest       bigint      not null,
    undated          boolean     not null,
    uncertain        boolean     not null,
    over_approximate boolean     not null,
    sort_start       bigint      not null,
    sort_end         bigint      not null,
    participant_keys text[]      not null,
    countries        text[]      not null,
    updated_at       timestamptz not null,
    state            text        not null
);
create index event_oldest_first on event (undated, sort_start, sort_end, id);
create index event_newest_first on event (undated, sort_start desc, sort_end desc, id desc);
create index event_by_participant on event using gin (participant_keys);
create index event_by_country on event using gin (countries);
create index event_by_status on event (status, sort_start);
create index event_by_type on event (type, sort_start);

-- The few zones in use: the phase filter asks for each what its clock shows.
create table zone_in_use (
    name text primary key
);

-- Ids that events no longer have: merged into another, or retracted.
create table former_event (
    id       uuid primary key,
    revision integer     not null,
    into_id  uuid,
    at       timestamptz not null
);
create index former_event_by_survivor on former_event (into_id);

create table event_revision (
    event_id uuid        not null,
    revision integer     not null,
    change   text        not null,
    at       timestamptz not null,
    cause    text        not null,
    into_id  uuid,
    state    text,
    primary key (event_id, revision)
);

create table mention (
    event_id    uuid    not null references event on delete cascade,
    position    integer not null,
    id          uuid    not null,
    document_id uuid,
    state       text    not null,
    primary key (event_id, position)
);
create index mention_by_document on mention (document_id);

create table document (
    id      uuid primary key,
    version integer not null,
    live    boolean not null,
    state   text    not null
);

create table watermark (
    only_row boolean     primary key default true check (only_row),
    applied  bigint      not null,
    head     bigint      not null,
    heard_at timestamptz
);
insert into watermark (applied, head) values (0, 0);
