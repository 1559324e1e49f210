-- The columns that follow from a state are filled by a trigger that reads it once. As generated columns each read it
-- anew, in functions that called functions: 0.5 ms an event, a quarter of that now. Rows that are here keep what they
-- have; a service of the version before, which knows none of these columns, is served by the trigger as well.

set local statement_timeout = 0;

create function unaccented(words text) returns text
    language sql immutable strict parallel safe set search_path from current
    return unaccent('unaccent', words);

-- What ASCII holds has no accents. Written so that PostgreSQL puts the expression in place of each call.
create or replace function bare(words text) returns text
    language sql immutable parallel safe
    return case when octet_length(words) = length(words) then lower(words collate pg_c_utf8)
        else unaccented(lower(words collate pg_c_utf8)) end;

create or replace function source_key(source text) returns text
    language sql immutable parallel safe
    return substr(bare(trim(source)), case when starts_with(lower(trim(source)), 'www.') then 5 else 1 end);

-- Without a regular expression, which took longer than all the rest of a key.
create or replace function url_host(url text) returns text
    language sql immutable parallel safe
    return nullif(split_part(split_part(
        split_part(split_part(split_part(split_part(url, '://', 2), '/', 1), '?', 1), '#', 1), '@', -1), ':', 1), '');

-- The stemmer of a language, or simple where this PostgreSQL has none; which it has is looked up here, once. Malay shares
-- its affixes with Indonesian.
do $$
begin
    execute (
        select format(
            'create or replace function search_config(language text) returns regconfig '
                'language sql immutable parallel safe '
                'return case split_part(language, %L, 1) %s else %L::regconfig end',
            '-', string_agg(format('when %L then %L::regconfig', code, 'pg_catalog.' || cfgname), ' '),
            'pg_catalog.simple')
        from (values
            ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'),
            ('es', 'spanish'), ('et', 'estonian'), ('eu', 'basque'), ('fi', 'finnish'), ('fr', 'french'),
            ('ga', 'irish'), ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'),
            ('it', 'italian'), ('lt', 'lithuanian'), ('ms', 'indonesian'), ('nb', 'norwegian'), ('ne', 'nepali'),
            ('nl', 'dutch'), ('nn', 'norwegian'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'),
            ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'),
            ('yi', 'yiddish')) as stemmer (code, config)
        join pg_catalog.pg_ts_config on cfgname = config and cfgnamespace = 'pg_catalog'::regnamespace);
end $$;

create or replace function place_id(name text) returns uuid
    language sql immutable parallel safe
    return md5('place ' || bare(trim(name)))::uuid;

create or replace function field_words(config regconfig, field text) returns tsvector
    language sql immutable parallel safe
    return case when bare(field) = lower(field collate pg_c_utf8) then to_tsvector(config, bare(field))
        else to_tsvector(config, lower(field collate pg_c_utf8)) || '''|'':1'::tsvector || to_tsvector(config, bare(field))
        end;

-- Where an event was read: the publishers, or the host of the address where a publisher is not named.
create function sources_of(evidence jsonb) returns text[]
    language plpgsql immutable parallel safe as $$
declare
    sources text[] := '{}';
    source text;
begin
    for i in 0 .. coalesce(jsonb_array_length(evidence), 0) - 1 loop
        source := coalesce(nullif(evidence -> i ->> 'publisher', ''), source_key(url_host(evidence -> i ->> 'url')));
        if source is not null and source <> all (sources) then
            sources := sources || source;
        end if;
    end loop;
    return sources;
end $$;

-- By what a source is found: its publisher and the host of its address, each as it is compared.
create function source_keys_of(evidence jsonb) returns text[]
    language plpgsql immutable parallel safe as $$
declare
    keys text[] := '{}';
    source text;
begin
    for i in 0 .. coalesce(jsonb_array_length(evidence), 0) - 1 loop
        source := source_key(evidence -> i ->> 'publisher');
        if source is not null and source <> all (keys) then
            keys := keys || source;
        end if;
        source := source_key(url_host(evidence -> i ->> 'url'));
        if source is not null and source <> all (keys) then
            keys := keys || source;
        end if;
    end loop;
    return keys;
end $$;

create or replace function event_source_keys(state text) returns text[]
    language sql immutable parallel safe
    return source_keys_of(state_json(state) -> 'evidence');

-- Who and what an event names, its participants and its place, by their ids.
create function entity_ids_of(event jsonb) returns uuid[]
    language plpgsql immutable parallel safe as $$
declare
    participants jsonb := event -> 'participants';
    ids uuid[] := '{}';
    id uuid;
begin
    for i in 0 .. coalesce(jsonb_array_length(participants), 0) - 1 loop
        id := participants -> i ->> 'id';
        if id is not null and id <> all (ids) then
            ids := ids || id;
        end if;
    end loop;
    id := place_id(event -> 'place' ->> 'name');
    if id is not null and id <> all (ids) then
        ids := ids || id;
    end if;
    return ids;
end $$;

create or replace function event_entity_ids(state text) returns uuid[]
    language sql immutable parallel safe
    return entity_ids_of(state_json(state));

-- All words of an event: of the title (A), the names (B) and the quotes (C). The mark | between fields keeps a phrase
-- from reaching from one into the next.
create function words_of(config regconfig, event jsonb) returns tsvector
    language plpgsql immutable parallel safe as $$
declare
    gap constant tsvector := '''|'':1';
    participants jsonb := event -> 'participants';
    evidence jsonb := event -> 'evidence';
    names text := event -> 'place' ->> 'name';
    quotes text[] := '{}';
    quote text;
begin
    for i in reverse coalesce(jsonb_array_length(participants), 0) - 1 .. 0 loop
        names := concat_ws(' | ', participants -> i ->> 'name', names);
    end loop;
    for i in 0 .. coalesce(jsonb_array_length(evidence), 0) - 1 loop
        quote := evidence -> i ->> 'quote';
        if quote is not null and quote <> all (quotes) then
            quotes := quotes || quote;
        end if;
    end loop;
    return setweight(field_words(config, coalesce(event ->> 'title', '')), 'A')
        || gap || setweight(field_words(config, coalesce(names, '')), 'B')
        || gap || setweight(field_words(config, left(array_to_string(quotes, ' | '), 100000)), 'C')
        || array_to_tsvector(array[config_mark(config)]);
end $$;

create function derive_event_columns() returns trigger
    language plpgsql set search_path from current as $$
declare
    event jsonb := state_json(new.state);
begin
    new.words := words_of(search_config(new.language), event);
    new.sources := sources_of(event -> 'evidence');
    new.source_keys := source_keys_of(event -> 'evidence');
    new.entity_ids := entity_ids_of(event);
    new.confidence := coalesce((event ->> 'confidence')::double precision, 0);
    return new;
end $$;

alter table event
    alter column words drop expression,
    alter column sources drop expression,
    alter column source_keys drop expression,
    alter column entity_ids drop expression,
    alter column confidence drop expression;
drop function event_words(text, text);
drop function event_sources(text);

create trigger event_columns_derived before insert or update of language, state on event
    for each row execute function derive_event_columns();

-- Counts the entities and the values of all events anew, after a load that went past the triggers. Nobody writes meanwhile.
create function recount_values() returns void
    language plpgsql set search_path from current as $$
begin
    lock table event in share mode;
    truncate entity, country_in_use, tally;
    insert into entity (id, kind, name, country, events)
    select counted.id, named.kind, named.name, named.country, counted.events
    from (select named_id as id, count(*) as events, max(event.id::text)::uuid as example
          from event cross join unnest(entity_ids) as named_id
          group by named_id) as counted
    join event on event.id = counted.example
    cross join lateral (select * from event_entities(event.state) as named where named.id = counted.id) as named;
    insert into country_in_use select distinct unnest(countries) from event;
    insert into tally
    select case grouping(status, type, category, language)
               when 7 then 'STATUS' when 11 then 'TYPE' when 13 then 'CATEGORY' else 'LANGUAGE'
           end,
           coalesce(status, type, category, language), count(*)
    from event group by grouping sets (status, type, category, language);
    insert into tally select 'COUNTRY', value, count(*) from event cross join unnest(countries) as value group by value;
    insert into tally select 'SOURCE', value, count(*) from event cross join unnest(sources) as value group by value;
end $$;
