-- One event in 64, to estimate how many match where counting them all would take too long. Ids are hashes: what they
-- begin with has nothing to do with the event.

set local statement_timeout = 0;

create table event_sample (
    id               uuid primary key,
    status           text             not null,
    type             text             not null,
    category         text             not null,
    language         text             not null,
    zone             text             not null,
    start_earliest   bigint           not null,
    start_latest     bigint           not null,
    end_earliest     bigint           not null,
    end_latest       bigint           not null,
    undated          boolean          not null,
    uncertain        boolean          not null,
    sort_start       bigint           not null,
    sort_end         bigint           not null,
    span_class       smallint         not null,
    participant_keys text[]           not null,
    countries        text[]           not null,
    words            tsvector         not null,
    sources          text[]           not null,
    source_keys      text[]           not null,
    entity_ids       uuid[]           not null,
    confidence       double precision not null
);

create function sample_changed_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    if tg_op <> 'INSERT' then
        delete from event_sample using old_rows
        where event_sample.id = old_rows.id and old_rows.id < '04000000-0000-0000-0000-000000000000';
    end if;
    if tg_op <> 'DELETE' then
        insert into event_sample
        select id, status, type, category, language, zone, start_earliest, start_latest, end_earliest, end_latest, undated,
               uncertain, sort_start, sort_end, span_class, participant_keys, countries, words, sources, source_keys,
               entity_ids, confidence
        from new_rows where id < '04000000-0000-0000-0000-000000000000';
    end if;
    return null;
end $$;

create function sample_nothing() returns trigger
    language plpgsql set search_path from current as $$
begin
    truncate event_sample;
    return null;
end $$;

create trigger event_sampled_inserted after insert on event
    referencing new table as new_rows for each statement execute function sample_changed_events();
create trigger event_sampled_updated after update on event
    referencing old table as old_rows new table as new_rows for each statement execute function sample_changed_events();
create trigger event_sampled_deleted after delete on event
    referencing old table as old_rows for each statement execute function sample_changed_events();
create trigger event_sampled_forgotten after truncate on event
    for each statement execute function sample_nothing();

create function resample_events() returns void
    language sql set search_path from current
    begin atomic
        delete from event_sample;
        insert into event_sample
        select id, status, type, category, language, zone, start_earliest, start_latest, end_earliest, end_latest, undated,
               uncertain, sort_start, sort_end, span_class, participant_keys, countries, words, sources, source_keys,
               entity_ids, confidence
        from event where id < '04000000-0000-0000-0000-000000000000';
    end;

select resample_events();
