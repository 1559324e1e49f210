-- Who and what an event names: written so that PostgreSQL puts it in place of each call.
create or replace function event_entities(state text) returns table (id uuid, kind text, name text, country text)
    language sql immutable parallel safe rows 5
    begin atomic
        select distinct on (named.id) named.id, named.kind, named.name, named.country
        -- The OFFSET keeps the state from being read once for each use.
        from (select state_json(state) as json offset 0) as event
        cross join lateral (
            select (participant ->> 'id')::uuid as id, coalesce(participant ->> 'kind', '') as kind,
                   coalesce(participant ->> 'name', '') as name, participant ->> 'country' as country
            from jsonb_array_elements(event.json -> 'participants') as participant
            union all
            select place_id(event.json -> 'place' ->> 'name'), 'PLACE', event.json -> 'place' ->> 'name',
                   event.json -> 'place' ->> 'country') as named
        where named.id is not null
        order by named.id, named.name, named.country;
    end;
