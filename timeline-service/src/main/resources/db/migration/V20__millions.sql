-- What grew with the number of events.

set local statement_timeout = 0;

-- The entity tag of an export names the last moment that has passed at which a phase may have changed; it was a count of all
-- such moments. Where millions of events are stored, build these indexes before the update, with create index concurrently, so
-- that nobody waits: what is there already stays.
create index if not exists event_open_start_earliest on event (zone, start_earliest)
    where status in ('PLANNED', 'POSSIBLE', 'POSTPONED', 'UNKNOWN');
create index if not exists event_open_start_latest on event (zone, start_latest)
    where status in ('PLANNED', 'POSSIBLE', 'POSTPONED', 'UNKNOWN');
create index if not exists event_open_end_earliest on event (zone, end_earliest)
    where status in ('PLANNED', 'POSSIBLE', 'POSTPONED', 'UNKNOWN');
create index if not exists event_open_end_latest on event (zone, end_latest)
    where status in ('PLANNED', 'POSSIBLE', 'POSTPONED', 'UNKNOWN');

-- The sample of millions of events is large enough to have its rare values looked up.
create index if not exists event_sample_by_type on event_sample (type);
create index if not exists event_sample_by_participant on event_sample using gin (participant_keys);
create index if not exists event_sample_by_country on event_sample using gin (countries);
create index if not exists event_sample_by_source on event_sample using gin (source_keys);
create index if not exists event_sample_by_entity on event_sample using gin (entity_ids);
