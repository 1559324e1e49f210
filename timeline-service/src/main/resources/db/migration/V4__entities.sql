-- Who and what the live events name, to be found while somebody types. Kept by the database itself, as the columns that
-- are computed from a state are.

set local statement_timeout = 0;

create extension if not exists pg_trgm;

-- A name as it is compared: without accents, small letters, spaces between the words.
create function entity_key(name text) returns text
    language sql immutable strict parallel safe set search_path from current
    return trim(regexp_replace(bare(name) collate pg_c_utf8, '[^[:alnum:]]+', ' ', 'g'));

create table entity (
    id       uuid primary key,
    kind     text    not null,
    name     text    not null,
    country  text,
    -- Of live events.
    events   integer not null,
    name_key text    not null generated always as (entity_key(name)) stored
);
create index entity_by_likeness on entity using gin (name_key gin_trgm_ops);
create index entity_by_beginning on entity (name_key text_pattern_ops);
create index entity_most_frequent on entity (events desc, name_key, id);

create function note_entities() returns trigger
    language plpgsql set search_path from current as $$
declare
    before uuid[] := case when tg_op = 'INSERT' then '{}' else old.entity_ids end;
begin
    if tg_op <> 'DELETE' then
        -- In the order of ids, so that two writers cannot wait for each other.
        insert into entity (id, kind, name, country, events)
        select id, kind, name, country, 1 from event_entities(new.state) order by id
        on conflict (id) do update
            set events = entity.events + case when entity.id = any (before) then 0 else 1 end,
                name = excluded.name,
                country = coalesce(excluded.country, entity.country);
        before := array(select unnest(before) except select unnest(new.entity_ids));
    end if;
    if before <> '{}' then
        update entity set events = events - 1 where id = any (before);
        delete from entity where id = any (before) and events = 0;
    end if;
    return null;
end $$;

create trigger event_entities_noted
    after insert or delete or update of state on event
    for each row execute function note_entities();

insert into entity (id, kind, name, country, events)
select named.id, max(named.kind), max(named.name), max(named.country), count(*)
from event cross join lateral event_entities(event.state) as named
group by named.id;

create function forget_entities() returns trigger
    language plpgsql set search_path from current as $$
begin
    truncate entity;
    return null;
end $$;

create trigger event_entities_forgotten
    after truncate on event
    for each statement execute function forget_entities();
