-- The revisions in the order of a list, so that a page of an earlier moment is found without looking at all of the history.
-- The time of a revision stands last: what came later is passed over in the index.

set local statement_timeout = 0;

create index event_revision_in_time on event_revision (undated, sort_start, sort_end, event_id, at)
    where change = 'CHANGED' and sequence is not null;
create index event_revision_last_made on event_revision (at, event_id)
    where change = 'CHANGED' and sequence is not null;
