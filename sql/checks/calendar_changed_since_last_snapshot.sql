-- tell
-- days of the last snapshot that count otherwise now: its results move; no decided_on: no decree says why
with moved as (
    -- what held for the units on the day of the last snapshot, by the files of then and of now
    select before.calendar_no as old_no, since.calendar_no as new_no, count(*) as unit_count
    from run.judged_unit as before
    join core.unit_clock as since
        on since.unit_id = before.unit_id and before.as_of_on between since.known_from and since.known_to
    group by before.calendar_no, since.calendar_no
)
select
    version.calendar_id,
    nullif(version.known_from, date '1900-01-01') as decided_on,
    now.day,
    was.is_working as was_working,
    now.is_working,
    moved.unit_count
from moved
join reference.calendar_version as version on version.calendar_no = moved.new_no
join run.judged_day as was on was.calendar_no = moved.old_no
join reference.clock_day as now on now.calendar_no = moved.new_no and now.day = was.day
where
    (now.is_working, now.am_from, now.am_to, now.pm_from, now.pm_to)
    is distinct from (was.is_working, was.am_from, was.am_to, was.pm_from, was.pm_to)
order by version.calendar_id, now.day
