-- The events of one value in the order of a list, to its last column: as far as their start alone, a page was sorted, or
-- found by a walk through the events of all values.

set local statement_timeout = 0;

drop index event_by_status, event_by_type, event_by_category, event_by_language;
create index event_by_status on event (status, undated, sort_start, sort_end, id);
create index event_by_type on event (type, undated, sort_start, sort_end, id);
create index event_by_category on event (category, undated, sort_start, sort_end, id);
create index event_by_language on event (language, undated, sort_start, sort_end, id);
