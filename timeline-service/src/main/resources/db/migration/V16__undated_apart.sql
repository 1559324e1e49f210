-- Events without a date are a class of their own: they were counted among those of class 10, of which hardly any is dated,
-- so that the planner took every window for one that many such events reach into.

set local statement_timeout = 0;

create or replace function span_class(start_earliest bigint, end_earliest bigint, end_latest bigint) returns smallint
    language sql immutable strict parallel safe
    return case
        when start_earliest = -9223372036854775808 then
            case when end_earliest = -9223372036854775808 or end_latest = 9223372036854775807 then 11
            when end_latest - end_earliest <= 367 * 86400::bigint then 8
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

-- Nothing that is counted or derived changes.
alter table event disable trigger user;
update event set span_class = default where undated and span_class = 10;
alter table event enable trigger user;
update event_sample set span_class = 11 where undated and span_class = 10;

-- A histogram of a window counts the undated events that it may hold.
create index event_undated on event (start_earliest, end_latest) where undated;

analyze event;
