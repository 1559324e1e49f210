-- All events over time, counted as they come, for each width of a bucket: a histogram of all of them reads as many rows as
-- it has buckets, and not the events.

set local statement_timeout = 0;

-- The months since the year 0, of local seconds since 1970; for any second there is, which no date of PostgreSQL's holds.
-- After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
create function calendar_month(second bigint) returns bigint
    language plpgsql immutable strict parallel safe as $$
declare
    -- Days since 1 March of the year 0, in eras of 400 years.
    day bigint := second / 86400 - (second % 86400 < 0)::integer + 719468;
    era bigint := day / 146097 - (day % 146097 < 0)::integer;
    day_of_era integer := day - era * 146097;
    year_of_era integer :=
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    day_of_year integer := day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
begin
    return (era * 400 + year_of_era) * 12 + 2 + (5 * day_of_year + 2) / 153;
end $$;

-- The first second of a month.
create function month_start(month bigint) returns double precision
    language plpgsql immutable strict parallel safe as $$
declare
    since_march bigint := month - 2;
    year bigint := since_march / 12 - (since_march % 12 < 0)::integer;
    month_of_year integer := since_march - year * 12;
    era bigint := year / 400 - (year % 400 < 0)::integer;
    year_of_era integer := year - era * 400;
    day_of_era integer :=
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + (153 * month_of_year + 2) / 5;
begin
    return (era * 146097.0 + day_of_era - 719468) * 86400;
end $$;

create function floor_div(a bigint, b bigint) returns bigint
    language sql immutable strict parallel safe
    return a / b - (a % b < 0)::integer;

-- The widths of buckets: so many days, counted from a Monday where that matters (1970 began on a Thursday), or months.
-- org.linimasa.timeline.histogram.BucketSize counts the same.
create table bucket_size (
    name   text primary key,
    days   bigint not null,
    shift  bigint not null,
    months bigint not null
);
insert into bucket_size values
    ('DAY', 1, 0, 0), ('WEEK', 7, 3, 0), ('MONTH', 0, 0, 1), ('QUARTER', 0, 0, 3), ('YEAR', 0, 0, 12),
    ('DECADE', 0, 0, 120), ('CENTURY', 0, 0, 1200);

-- The number of the bucket that holds a day of a month.
create function bucket_number(size bucket_size, day bigint, month bigint) returns bigint
    language sql immutable parallel safe
    return case when size.months > 0 then floor_div(month, size.months) else floor_div(day + size.shift, size.days) end;

-- Its first second.
create function bucket_start(size bucket_size, number bigint) returns double precision
    language sql immutable parallel safe
    return case when size.months > 0 then month_start(number * size.months)
        else (number * size.days - size.shift) * 86400.0 end;

-- Dated events whose bounds say all that their value does. Runs of buckets are kept as their two ends: what is in a bucket
-- is the sum of all steps up to it.
create table events_over_time (
    size    text,
    bucket  bigint,
    -- Events that may overlap from here on, and such that no longer do.
    begun   bigint           not null,
    ended   bigint           not null,
    -- Step of the events that surely overlap.
    surely  bigint           not null,
    -- What the first and the last bucket of each event hold of it, and the step of what each second between them does.
    mass    double precision not null,
    density double precision not null,
    primary key (size, bucket)
);

-- What so many events of the same bounds add.
create function steps_over_time(
    start_earliest bigint, start_latest bigint, end_earliest bigint, end_latest bigint, uncertain boolean, events bigint)
    returns table (size text, bucket bigint, begun bigint, ended bigint, surely bigint, mass double precision,
        density double precision)
    language sql immutable parallel safe rows 40
    begin atomic
        with spread as (
            select case when start_earliest = -9223372036854775808 then end_earliest else start_earliest end as from_second,
                   case when end_latest = 9223372036854775807 then start_latest else end_latest end as to_second),
        read as (
            select from_second, to_second,
                   floor_div(start_earliest, 86400) as a_day, calendar_month(start_earliest) as a_month,
                   floor_div(end_latest - 1, 86400) as b_day, calendar_month(end_latest - 1) as b_month,
                   floor_div(start_latest - 1, 86400) as c_day, calendar_month(start_latest - 1) as c_month,
                   floor_div(end_earliest, 86400) as d_day, calendar_month(end_earliest) as d_month,
                   floor_div(from_second, 86400) as e_day, calendar_month(from_second) as e_month,
                   floor_div(to_second - 1, 86400) as f_day, calendar_month(to_second - 1) as f_month
            from spread offset 0),
        placed as (
            select bucket_size, from_second, to_second,
                   bucket_number(bucket_size, a_day, a_month) as first_possible,
                   bucket_number(bucket_size, b_day, b_month) as last_possible,
                   bucket_number(bucket_size, c_day, c_month) as first_surely,
                   bucket_number(bucket_size, d_day, d_month) as last_surely,
                   bucket_number(bucket_size, e_day, e_month) as first_spread,
                   bucket_number(bucket_size, f_day, f_month) as last_spread,
                   events / greatest(to_second::double precision - from_second, 1) as density
            from read cross join bucket_size offset 0)
        select (placed.bucket_size).name, step.bucket, step.begun, step.ended, step.surely, step.mass, step.density
        from placed
        cross join lateral (
            select first_possible, events, 0, 0, 0, 0 where first_possible <= last_possible
            union all select last_possible + 1, 0, events, 0, 0, 0 where first_possible <= last_possible
            union all select first_surely, 0, 0, events, 0, 0 where not uncertain and first_surely <= last_surely
            union all select last_surely + 1, 0, 0, -events, 0, 0 where not uncertain and first_surely <= last_surely
            union all
            select first_spread, 0, 0, 0,
                   placed.density * (case when first_spread = last_spread then to_second
                       else bucket_start(placed.bucket_size, first_spread + 1) end - from_second), 0
            where first_spread <= last_spread
            union all
            select last_spread, 0, 0, 0, placed.density * (to_second - bucket_start(placed.bucket_size, last_spread)),
                   -placed.density
            where first_spread < last_spread
            union all select first_spread + 1, 0, 0, 0, 0, placed.density where first_spread < last_spread)
            as step (bucket, begun, ended, surely, mass, density);
    end;

-- Adds events of these bounds; takes them away where their number is negative.
create function add_over_time(
    starts_earliest bigint[], starts_latest bigint[], ends_earliest bigint[], ends_latest bigint[], uncertain boolean[],
    events bigint[]) returns void
    language sql set search_path from current
    begin atomic
        insert into events_over_time
        select step.size, step.bucket, sum(step.begun), sum(step.ended), sum(step.surely), sum(step.mass),
               sum(step.density)
        from unnest(starts_earliest, starts_latest, ends_earliest, ends_latest, uncertain, events)
            as span (start_earliest, start_latest, end_earliest, end_latest, uncertain, events)
        cross join lateral steps_over_time(span.start_earliest, span.start_latest, span.end_earliest, span.end_latest,
            span.uncertain, span.events) as step
        group by step.size, step.bucket order by step.size, step.bucket
        on conflict (size, bucket) do update
            set begun = events_over_time.begun + excluded.begun, ended = events_over_time.ended + excluded.ended,
                surely = events_over_time.surely + excluded.surely, mass = events_over_time.mass + excluded.mass,
                density = events_over_time.density + excluded.density;
    end;

create function place_inserted_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    perform add_over_time(array_agg(start_earliest), array_agg(start_latest), array_agg(end_earliest),
        array_agg(end_latest), array_agg(uncertain), array_agg(events))
    from (select start_earliest, start_latest, end_earliest, end_latest, uncertain, count(*) as events
          from new_rows where not undated and not over_approximate
          group by start_earliest, start_latest, end_earliest, end_latest, uncertain) as spans
    having count(*) > 0;
    return null;
end $$;

create function place_updated_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    perform add_over_time(array_agg(start_earliest), array_agg(start_latest), array_agg(end_earliest),
        array_agg(end_latest), array_agg(uncertain), array_agg(events))
    from (select start_earliest, start_latest, end_earliest, end_latest, uncertain, sum(events)::bigint as events
          from (select *, 1 as events from new_rows union all select *, -1 from old_rows) as changes
          where not undated and not over_approximate
          group by start_earliest, start_latest, end_earliest, end_latest, uncertain
          having sum(events) <> 0) as spans
    having count(*) > 0;
    return null;
end $$;

create function place_deleted_events() returns trigger
    language plpgsql set search_path from current as $$
begin
    perform add_over_time(array_agg(start_earliest), array_agg(start_latest), array_agg(end_earliest),
        array_agg(end_latest), array_agg(uncertain), array_agg(events))
    from (select start_earliest, start_latest, end_earliest, end_latest, uncertain, -count(*) as events
          from old_rows where not undated and not over_approximate
          group by start_earliest, start_latest, end_earliest, end_latest, uncertain) as spans
    having count(*) > 0;
    return null;
end $$;

create function place_nothing() returns trigger
    language plpgsql set search_path from current as $$
begin
    truncate events_over_time;
    return null;
end $$;

create trigger event_places_inserted after insert on event
    referencing new table as new_rows for each statement execute function place_inserted_events();
create trigger event_places_updated after update on event
    referencing old table as old_rows new table as new_rows for each statement execute function place_updated_events();
create trigger event_places_deleted after delete on event
    referencing old table as old_rows for each statement execute function place_deleted_events();
create trigger event_places_forgotten after truncate on event
    for each statement execute function place_nothing();

-- Where all events end: the last bucket of a histogram of all of them.
create index event_by_last_second on event
    ((case when end_latest = 9223372036854775807 then start_latest else end_latest end)) where not undated;

create function recount_events_over_time() returns void
    language sql set search_path from current
    begin atomic
        delete from events_over_time;
        insert into events_over_time
        select step.size, step.bucket, sum(step.begun), sum(step.ended), sum(step.surely), sum(step.mass),
               sum(step.density)
        from (select start_earliest, start_latest, end_earliest, end_latest, uncertain, count(*) as events
              from event where not undated and not over_approximate
              group by start_earliest, start_latest, end_earliest, end_latest, uncertain) as span
        cross join lateral steps_over_time(span.start_earliest, span.start_latest, span.end_earliest, span.end_latest,
            span.uncertain, span.events) as step
        group by step.size, step.bucket;
    end;

select recount_events_over_time();
