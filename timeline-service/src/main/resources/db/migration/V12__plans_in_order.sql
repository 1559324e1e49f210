-- Which events were announced is kept beside them, and the plans stand in the order of their list.

set local statement_timeout = 0;

alter table event add column announced boolean not null default false;

-- Whether an event is planned, carries a plan, or was planned in an earlier revision. A quote inside a JSON string is
-- escaped, so that the text of a plan occurs in no title.
create function is_announced(event_id uuid, status text, state text) returns boolean
    language plpgsql stable as $$
begin
    return status in ('PLANNED', 'POSTPONED') or position('"plan":{' in state) > 0
        or exists (select from event_revision as made
                   where made.event_id = is_announced.event_id and made.status in ('PLANNED', 'POSTPONED'));
end $$;

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
    new.announced := is_announced(new.id, new.status, new.state);
    return new;
end $$;

-- A revision may come after a later one, and may be forgotten.
create function announce_inserted_revisions() returns trigger
    language plpgsql set search_path from current as $$
begin
    update event set announced = true
    from new_rows
    where event.id = new_rows.event_id and new_rows.status in ('PLANNED', 'POSTPONED') and not event.announced;
    return null;
end $$;

create function announce_updated_revisions() returns trigger
    language plpgsql set search_path from current as $$
begin
    update event set announced = not event.announced
    from (select distinct event_id from old_rows where old_rows.status in ('PLANNED', 'POSTPONED')) as planned
    where event.id = planned.event_id and event.announced <> is_announced(event.id, event.status, event.state);
    return null;
end $$;

create trigger event_revision_announced_inserted after insert on event_revision
    referencing new table as new_rows for each statement execute function announce_inserted_revisions();
create trigger event_revision_announced_updated after update on event_revision
    referencing old table as old_rows for each statement execute function announce_updated_revisions();

update event set announced = true where is_announced(id, status, state);
drop index event_announced;

-- Those whose time decides whether they are overdue, by the length that they may have, as in event_in_window.
create index event_plan_open on event (span_class, sort_start, sort_end, id)
    where announced and not undated and status in ('PLANNED', 'POSSIBLE', 'POSTPONED', 'UNKNOWN');
create index event_plan_ongoing on event (sort_start, sort_end, id)
    where announced and not undated and status = 'ONGOING';
create index event_plan_settled on event (sort_start desc, sort_end desc, id)
    where announced and not undated and status in ('OCCURRED', 'CANCELLED', 'DENIED', 'NOT_OCCURRED', 'UNKNOWN');
create index event_plan_undated on event (sort_start, sort_end, id) where announced and undated;
