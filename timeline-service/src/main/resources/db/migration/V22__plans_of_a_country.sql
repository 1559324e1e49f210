-- The few plans of a country that has not many are named without its other events. With millions of events, build it before the
-- update, with create index concurrently, so that nobody waits: what is there already stays.

set local statement_timeout = 0;

create index if not exists event_plan_by_country on event using gin (countries) where announced;
