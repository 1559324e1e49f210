-- What is only said to have happened was never a plan: its time decides about its phase, and it becomes no overdue plan. In the
-- sample, too, which has no states to look into.

set local statement_timeout = 0;

alter table event add column rumoured boolean not null default false;
alter table event_sample add column rumoured boolean not null default false;

-- A quote inside a JSON string is escaped, so that the text of a plan occurs in no title.
create function is_rumoured(status text, state text) returns boolean
    language sql immutable parallel safe
    return status = 'POSSIBLE' and position('"plan":{' in state) = 0;

create or replace function derive_event_columns() returns trigger
    language plpgsql set search_path from current as $$
declare
    event jsonb := state_json(new.state);
begin
    new.words := words_of(search_config(new.language), event);
    new.sources := sources_of(event -> 'evidence');
    new.source_keys := source_keys_of(event -> 'evidence');
    new.entity_ids := entity_ids_of(event);
    new.confidence := coalesce((event ->> 'confidence')::double precision, 0);
    new.announced := new.status in ('PLANNED', 'POSTPONED') or position('"plan":{' in new.state) > 0
        or (new.revision > 1 and is_announced(new.id, new.status, new.state));
    new.rumoured := is_rumoured(new.status, new.state);
    return new;
end $$;

create or replace function sample_changed_events() returns trigger
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
               entity_ids, confidence, rumoured
        from new_rows where id < '04000000-0000-0000-0000-000000000000';
    end if;
    return null;
end $$;

create or replace function resample_events() returns void
    language sql set search_path from current
    begin atomic
        delete from event_sample;
        insert into event_sample
        select id, status, type, category, language, zone, start_earliest, start_latest, end_earliest, end_latest, undated,
               uncertain, sort_start, sort_end, span_class, participant_keys, countries, words, sources, source_keys,
               entity_ids, confidence, rumoured
        from event where id < '04000000-0000-0000-0000-000000000000';
    end;

update event set rumoured = true where is_rumoured(status, state);
