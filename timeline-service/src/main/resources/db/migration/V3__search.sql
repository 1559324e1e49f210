-- Full text and the other things that are looked for inside a state. All of it is computed from the state by the
-- database itself: rows that are here already are filled by this migration, and a service of the version before, which
-- knows none of these columns, keeps them right while the two run side by side.

-- Filling the columns of a large projection takes longer than any reader may wait.
set local statement_timeout = 0;

-- Trusted extensions: whoever may create objects in the database may create them.
create extension if not exists unaccent;

-- A state as jsonb, which refuses the one character that JSON can say and PostgreSQL cannot hold.
create function state_json(state text) returns jsonb
    language sql immutable strict parallel safe
    return case
        when position('\u0000' in state) = 0 then state
        else regexp_replace(state, '(?<!\\)((?:\\\\)*)\\u0000', '\1 ', 'g')
    end::jsonb;

-- The stemmer of a language, or simple where this PostgreSQL has none; Malay shares its affixes with Indonesian.
create function search_config(language text) returns regconfig
    language sql immutable strict parallel safe
    return coalesce(
        (select oid
         from pg_catalog.pg_ts_config
         where cfgnamespace = 'pg_catalog'::regnamespace
           and cfgname = case split_part(language, '-', 1)
               when 'ar' then 'arabic' when 'ca' then 'catalan' when 'da' then 'danish' when 'de' then 'german'
               when 'el' then 'greek' when 'en' then 'english' when 'es' then 'spanish' when 'et' then 'estonian'
               when 'eu' then 'basque' when 'fi' then 'finnish' when 'fr' then 'french' when 'ga' then 'irish'
               when 'hi' then 'hindi' when 'hu' then 'hungarian' when 'hy' then 'armenian'
               when 'id' then 'indonesian' when 'it' then 'italian' when 'lt' then 'lithuanian'
               when 'ms' then 'indonesian' when 'nb' then 'norwegian' when 'ne' then 'nepali' when 'nl' then 'dutch'
               when 'nn' then 'norwegian' when 'no' then 'norwegian' when 'pt' then 'portuguese'
               when 'ro' then 'romanian' when 'ru' then 'russian' when 'sr' then 'serbian' when 'sv' then 'swedish'
               when 'ta' then 'tamil' when 'tr' then 'turkish' when 'yi' then 'yiddish'
               else 'simple'
           end),
        'pg_catalog.simple'::regconfig)::regconfig;

-- Without accents; immutable, because the dictionary is named. Small letters first, whatever the database's locale.
create function bare(words text) returns text
    language sql immutable strict parallel safe set search_path from current
    return unaccent('unaccent', lower(words collate pg_c_utf8));

-- The words of one field: stemmed as they are written, and once more without accents where that differs.
create function field_words(config regconfig, field text) returns tsvector
    language sql immutable strict parallel safe set search_path from current
    begin atomic
        select to_tsvector(config, written)
            || case when bare_words = written then '' else '''|'':1'::tsvector || to_tsvector(config, bare_words) end
        from (select lower(field collate pg_c_utf8) as written, bare(field) as bare_words offset 0) as spelled;
    end;

-- Marks the words of an event with the configuration that made them: a query is read in that configuration too.
create function config_mark(config regconfig) returns text
    language sql immutable strict parallel safe
    return '|' || config::text;

-- All words of an event: of the title (A), the names (B) and the quotes (C). The mark | between fields keeps a phrase
-- from reaching from one into the next.
create function event_words(language text, state text) returns tsvector
    language sql immutable strict parallel safe set search_path from current
    begin atomic
        select setweight(field_words(config, coalesce(event ->> 'title', '')), 'A')
            || gap
            || setweight(field_words(config, names), 'B')
            || gap
            || setweight(field_words(config, left(quotes, 100000)), 'C')
            || array_to_tsvector(array[config_mark(config)])
        -- The OFFSET keeps the state from being read once for each field.
        from (select state_json(state) as event, search_config(language) as config, '''|'':1'::tsvector as gap
              offset 0) as read
        cross join lateral (
            select coalesce(string_agg(name, ' | '), '') as names
            from (select participant ->> 'name' as name
                  from jsonb_array_elements(event -> 'participants') as participant
                  union all
                  select event -> 'place' ->> 'name') as named) as all_names
        cross join lateral (
            select coalesce(string_agg(quote, ' | '), '') as quotes
            from (select distinct evidence ->> 'quote' as quote
                  from jsonb_array_elements(event -> 'evidence') as evidence
                  order by quote) as quoted) as all_quotes;
    end;

-- The host of an address.
create function url_host(url text) returns text
    language sql immutable strict parallel safe
    return substring(url from '^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#@]*@)?([^/:?#]+)');

-- A publisher or host as it is compared.
create function source_key(source text) returns text
    language sql immutable strict parallel safe set search_path from current
    return regexp_replace(bare(trim(source)), '^www\.', '');

-- Where an event was read: the publishers, or the host of the address where a publisher is not named.
create function event_sources(state text) returns text[]
    language sql immutable strict parallel safe set search_path from current
    return array(
        select distinct coalesce(nullif(evidence ->> 'publisher', ''), source_key(url_host(evidence ->> 'url'))) as source
        from jsonb_array_elements(state_json(state) -> 'evidence') as evidence
        where coalesce(nullif(evidence ->> 'publisher', ''), url_host(evidence ->> 'url')) is not null
        order by source);

-- By what a source is found: its publisher and the host of its address, each as it is compared.
create function event_source_keys(state text) returns text[]
    language sql immutable strict parallel safe set search_path from current
    return array(
        select distinct source_key(source) as key
        from jsonb_array_elements(state_json(state) -> 'evidence') as evidence
        cross join lateral (values (evidence ->> 'publisher'), (url_host(evidence ->> 'url'))) as named (source)
        where source is not null
        order by key);

-- The id of a place, a function of its name.
create function place_id(name text) returns uuid
    language sql immutable strict parallel safe set search_path from current
    return md5('place ' || bare(trim(name)))::uuid;

-- The place that a filter asks for, by its id or its name.
create function place_id_of(asked text) returns uuid
    language sql immutable strict parallel safe set search_path from current
    return case when asked ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then asked::uuid else place_id(asked) end;

-- Who and what an event names: its participants and its place.
create function event_entities(state text) returns table (id uuid, kind text, name text, country text)
    language sql immutable strict parallel safe rows 5 set search_path from current
    begin atomic
        with event as (select state_json(state) as json)
        select distinct on (id) id, kind, name, country
        from (select (participant ->> 'id')::uuid as id, coalesce(participant ->> 'kind', '') as kind,
                     coalesce(participant ->> 'name', '') as name, participant ->> 'country' as country
              from event cross join jsonb_array_elements(json -> 'participants') as participant
              union all
              select place_id(json -> 'place' ->> 'name'), 'PLACE', json -> 'place' ->> 'name',
                     json -> 'place' ->> 'country'
              from event) as named
        where id is not null
        order by id, name, country;
    end;

create function event_entity_ids(state text) returns uuid[]
    language sql immutable strict parallel safe set search_path from current
    return array(select id from event_entities(state) order by id);

alter table event
    add column words tsvector not null generated always as (event_words(language, state)) stored,
    add column sources text[] not null generated always as (event_sources(state)) stored,
    add column source_keys text[] not null generated always as (event_source_keys(state)) stored,
    add column entity_ids uuid[] not null generated always as (event_entity_ids(state)) stored,
    add column confidence double precision not null
        generated always as (coalesce((state_json(state) ->> 'confidence')::double precision, 0)) stored;
create index event_by_source on event using gin (source_keys);
create index event_by_entity on event using gin (entity_ids);
create index event_by_words on event using gin (words);
create index event_by_language on event (language, sort_start);

-- What is asked for, as it reads in each configuration that some event has: "rapat" is stemmed for Indonesian events
-- as they are. A word may be written with its accents or without; what is excluded is so in both spellings. No row for a
-- configuration in which nothing is left to look for. The column marked matches events of that configuration only.
create function event_query(asked text) returns table (config regconfig, query tsquery, marked tsquery)
    language sql stable strict parallel safe rows 3 set search_path from current set client_min_messages = warning
    begin atomic
        -- The languages in use, by leaps through the index instead of a walk through all events.
        with recursive in_use (language) as (
            (select event.language from event order by event.language limit 1)
            union all
            select (select event.language from event where event.language > in_use.language
                    order by event.language limit 1)
            from in_use where in_use.language is not null)
        select read.config, read.query, quote_literal(config_mark(read.config))::tsquery && read.query
        from (select distinct search_config(in_use.language) as config from in_use
              where in_use.language is not null) as configs
        cross join lateral (
            select configs.config,
                   case when written::text = bare_words::text or asked ~ '(^|\s)-' then bare_words
                   else written || bare_words end as query
            from websearch_to_tsquery(configs.config, lower(asked collate pg_c_utf8)) as written,
                 websearch_to_tsquery(configs.config, bare(asked)) as bare_words) as read
        where numnode(read.query) > 0;
    end;

-- The words that a query looks for, as alternatives: what is marked in a text that matches.
create function any_word(query tsquery) returns tsquery
    language sql immutable strict parallel safe
    return case querytree(query) when 'T' then '' else regexp_replace(querytree(query), ' (&|<->|<\d+>) ', ' | ', 'g') end::tsquery;
