-- What stands in a live event is stored there alone: of its newest revision the state, participants and countries, and what
-- a mention says just as the event does. The views have the names and the shape that the tables had, so that a version that
-- knows only these reads and writes on. Rows that are here keep what they hold; both forms are read alike.

set local statement_timeout = 0;

alter table event_revision rename to stored_revision;
alter table mention rename to stored_mention;
-- Whether the state lacks what the event says as well.
alter table stored_mention add column repeats boolean not null default false;

create view event_revision as
select made.event_id, made.revision, made.change, made.at, made.cause, made.into_id,
       coalesce(made.state, event.state) as state, made.sequence, made.status, made.type, made.category, made.language,
       made.zone, made.start_earliest, made.start_latest, made.end_earliest, made.end_latest, made.undated,
       made.uncertain, made.over_approximate, made.sort_start, made.sort_end,
       coalesce(made.participant_keys, event.participant_keys) as participant_keys,
       coalesce(made.countries, event.countries) as countries
from stored_revision as made
left join event on event.id = made.event_id and event.revision = made.revision and made.change = 'CHANGED';

create function store_revision() returns trigger
    language plpgsql set search_path from current as $$
begin
    if tg_op = 'INSERT' then
        insert into stored_revision select new.*;
    else
        update stored_revision
        set change = new.change, at = new.at, cause = new.cause, into_id = new.into_id, state = new.state,
            sequence = new.sequence, status = new.status, type = new.type, category = new.category,
            language = new.language, zone = new.zone, start_earliest = new.start_earliest,
            start_latest = new.start_latest, end_earliest = new.end_earliest, end_latest = new.end_latest,
            undated = new.undated, uncertain = new.uncertain, over_approximate = new.over_approximate,
            sort_start = new.sort_start, sort_end = new.sort_end, participant_keys = new.participant_keys,
            countries = new.countries
        where event_id = old.event_id and revision = old.revision;
    end if;
    return new;
end $$;

create trigger event_revision_stored instead of insert or update on event_revision
    for each row execute function store_revision();

-- Of what is replaced or ends the history keeps all of it.
create function keep_replaced_states() returns trigger
    language plpgsql set search_path from current as $$
begin
    update stored_revision
    set state = old_rows.state, participant_keys = old_rows.participant_keys, countries = old_rows.countries
    from old_rows
    where stored_revision.event_id = old_rows.id and stored_revision.revision = old_rows.revision
      and stored_revision.change = 'CHANGED' and stored_revision.state is null;
    return null;
end $$;

create trigger event_states_kept after delete on event
    referencing old table as old_rows for each statement execute function keep_replaced_states();

-- A mention in whole, of its event and of what it says otherwise; org.linimasa.timeline.event.OwnWords takes apart what is
-- put together here.
create function whole_mention(id uuid, document_id uuid, event_id uuid, own jsonb, event jsonb) returns text
    language sql immutable parallel safe
    return (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(event)
            where key in ('title', 'language', 'type', 'category', 'status', 'time', 'participants', 'place')
              and not (key = 'place' and own ? 'nowhere'))
        || jsonb_strip_nulls(jsonb_build_object('id', id, 'document', document_id, 'event', event_id,
            'text', event -> 'evidence' -> (own ->> 'evidence')::integer -> 'quote',
            'begin', event -> 'evidence' -> (own ->> 'evidence')::integer -> 'begin',
            'end', event -> 'evidence' -> (own ->> 'evidence')::integer -> 'end'))
        || case when own ? 'named' then jsonb_build_object('participants', (
               select jsonb_agg(event -> 'participants' -> place::integer order by position)
               from jsonb_array_elements_text(own -> 'named') with ordinality as one (place, position)))
           else '{}' end
        || (own - '{evidence,named,nowhere}'::text[]);

create view mention as
select told.event_id, told.position, told.id, told.document_id,
       case when told.repeats
           then (select whole_mention(told.id, told.document_id, told.event_id, told.state::jsonb, event.state::jsonb)
                 from event where event.id = told.event_id)
           else told.state end as state
from stored_mention as told;

create function store_mention() returns trigger
    language plpgsql set search_path from current as $$
begin
    insert into stored_mention (event_id, position, id, document_id, state)
    values (new.event_id, new.position, new.id, new.document_id, new.state);
    return new;
end $$;

create trigger mention_stored instead of insert on mention
    for each row execute function store_mention();

-- Before the first revision nothing was announced: that is not looked up.
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
    return new;
end $$;
