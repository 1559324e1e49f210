-- Each revision with its place in the ingest service's commit order, and with the columns that filters need: the stream
-- of changes and the timeline of an earlier moment are read from here. Empty where the event ended.
alter table event_revision
    add column sequence         bigint,
    add column status           text,
    add column type             text,
    add column category         text,
    add column language         text,
    add column zone             text,
    add column start_earliest   bigint,
    add column start_latest     bigint,
    add column end_earliest     bigint,
    add column end_latest       bigint,
    add column undated          boolean,
    add column uncertain        boolean,
    add column over_approximate boolean,
    add column sort_start       bigint,
    add column sort_end         bigint,
    add column participant_keys text[],
    add column countries        text[];
create index event_revision_in_commit_order on event_revision (sequence);

-- The revisions that are here lack all of it. The ingest service notices that the watermark went back and tells every
-- message again; what is known stays as it is, and only gets its place.
update watermark set applied = 0;
