-- Windows and counts that stay quick however many events there are, and a projection that is filled in large batches.

set local statement_timeout = 0;

-- How long an event may last, as a few classes: org.linimasa.timeline.filter.TimeBranches knows the same. Events of one
-- class that reach into a window have begun no earlier than the class's length before it.
create function span_class(start_earliest bigint, end_earliest bigint, end_latest bigint) returns smallint
    language sql immutable strict parallel safe
    return case
        when start_earliest = -9223372036854775808 then
            case when end_earliest <> -9223372036854775808 and end_latest - end_earliest <= 367 * 86400::bigint then 8
            else 10 end
        when end_latest = 9223372036854775807 then 9
        when end_latest - start_earliest <= 86400 then 0
        when end_latest - start_earliest <= 8 * 86400::bigint then 1
        when end_latest - start_earliest <= 32 * 86400::bigint then 2
        when end_latest - start_earliest <= 367 * 86400::bigint then 3
        when end_latest - start_earliest <= 3660 * 86400::bigint then 4
        when end_latest - start_earliest <= 14640 * 86400::bigint then 5
        when end_latest - start_earliest <= 36600 * 86400::bigint then 6
        else 7
    end::smallint;

alter table event add column span_class smallint not null
    generated always as (span_class(start_earliest, end_earliest, end_latest)) stored;
create index event_in_window on event (span_class, sort_start, sort_end, id) where not undated;
create index event_by_category on event (category, sort_start);
-- The few whose value says less than their bounds are looked at one by one.
create index event_over_approximate on event (sort_start) where over_approximate;

-- The countries that some event has, or had.
create table country_in_use (
    code text primary key
);
insert into country_in_use select distinct unnest(countries) from event;

-- Entities are counted once for all rows of a statement, not row by row.
drop trigger event_entities_noted on event;
drop function note_entities();

-- Adds to the counts, and takes what nothing names any more away. In the order of ids, so that two writers cannot wait
-- for each other.
create function count_entities(ids uuid[], changes integer[]) returns void
    language sql set search_path from current
    begin atomic
        update entity set events = entity.events + counted.change
        from (select id, sum(change)::integer as change
              from unnest(ids, changes) as each_change (id, change) group by id order by id) as counted
        where entity.id = counted.id;
        delete from entity where id = any (ids) and events <= 0;
    end;

create function note_inserted_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    insert into entity (id, kind, name, country, events)
    select named.id, (array_agg(named.kind))[1], (array_agg(named.name))[1], max(named.country), count(*)
    from new_rows cross join lateral event_entities(new_rows.state) as named
    group by named.id order by named.id
    on conflict (id) do update
        set events = entity.events + excluded.events,
            name = excluded.name,
            country = coalesce(excluded.country, entity.country);
    insert into country_in_use select distinct unnest(countries) from new_rows on conflict do nothing;
    return null;
end $$;

create function note_updated_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    insert into entity (id, kind, name, country, events)
    select named.id, (array_agg(named.kind))[1], (array_agg(named.name))[1], max(named.country),
           count(*) filter (where named.id <> all (old_rows.entity_ids))
    from new_rows join old_rows using (id) cross join lateral event_entities(new_rows.state) as named
    where new_rows.state <> old_rows.state
    group by named.id order by named.id
    on conflict (id) do update
        set events = entity.events + excluded.events,
            name = excluded.name,
            country = coalesce(excluded.country, entity.country);
    perform count_entities(array_agg(gone.id), array_agg(-1))
    from (select unnest(old_rows.entity_ids) as id, new_rows.entity_ids
          from new_rows join old_rows using (id)
          where new_rows.state <> old_rows.state) as gone
    where gone.id <> all (gone.entity_ids)
    having count(*) > 0;
    insert into country_in_use select distinct unnest(countries) from new_rows on conflict do nothing;
    return null;
end $$;

create function note_deleted_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    perform count_entities(array_agg(gone.id), array_agg(-1))
    from (select unnest(entity_ids) as id from old_rows) as gone
    having count(*) > 0;
    return null;
end $$;

create trigger event_entities_inserted after insert on event
    referencing new table as new_rows for each statement execute function note_inserted_events();
create trigger event_entities_updated after update on event
    referencing old table as old_rows new table as new_rows for each statement execute function note_updated_events();
create trigger event_entities_deleted after delete on event
    referencing old table as old_rows for each statement execute function note_deleted_events();

-- How many events have each value, to answer for all of them without counting.
create table tally (
    dimension text,
    value     text,
    events    bigint not null,
    primary key (dimension, value)
);

create function tallied(status text, type text, category text, language text, countries text[], sources text[])
    returns table (dimension text, value text)
    language sql immutable parallel safe rows 8
    begin atomic
        select 'STATUS', status
        union all select 'TYPE', type
        union all select 'CATEGORY', category
        union all select 'LANGUAGE', language
        union all select 'COUNTRY', unnest(countries)
        union all select 'SOURCE', unnest(sources);
    end;

insert into tally
select counted.dimension, counted.value, count(*)
from event as e cross join lateral tallied(e.status, e.type, e.category, e.language, e.countries, e.sources) as counted
group by counted.dimension, counted.value;

create function tally_inserted_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    insert into tally
    select counted.dimension, counted.value, count(*)
    from new_rows as e
    cross join lateral tallied(e.status, e.type, e.category, e.language, e.countries, e.sources) as counted
    group by counted.dimension, counted.value order by counted.dimension, counted.value
    on conflict (dimension, value) do update set events = tally.events + excluded.events;
    return null;
end $$;

create function tally_updated_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    insert into tally
    select change.dimension, change.value, sum(change.events)
    from (select counted.*, 1 as events
          from new_rows as e
          cross join lateral tallied(e.status, e.type, e.category, e.language, e.countries, e.sources) as counted
          union all
          select counted.*, -1
          from old_rows as e
          cross join lateral tallied(e.status, e.type, e.category, e.language, e.countries, e.sources) as counted)
        as change
    group by change.dimension, change.value having sum(change.events) <> 0
    order by change.dimension, change.value
    on conflict (dimension, value) do update set events = tally.events + excluded.events;
    return null;
end $$;

create function tally_deleted_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    update tally set events = tally.events - gone.events
    from (select counted.dimension, counted.value, count(*) as events
          from old_rows as e
          cross join lateral tallied(e.status, e.type, e.category, e.language, e.countries, e.sources) as counted
          group by counted.dimension, counted.value) as gone
    where tally.dimension = gone.dimension and tally.value = gone.value;
    return null;
end $$;

create function tally_nothing() returns trigger
    language plpgsql set search_path from current as $$
begin
    truncate tally;
    return null;
end $$;

create trigger event_values_inserted after insert on event
    referencing new table as new_rows for each statement execute function tally_inserted_events();
create trigger event_values_updated after update on event
    referencing old table as old_rows new table as new_rows for each statement execute function tally_updated_events();
create trigger event_values_deleted after delete on event
    referencing old table as old_rows for each statement execute function tally_deleted_events();
create trigger event_values_forgotten after truncate on event
    for each statement execute function tally_nothing();
