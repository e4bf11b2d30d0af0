-- tell
-- days past that a later decree changed: until the decree results stand by the old calendar, then by the new
select
    since.calendar_id, since.known_from as decided_on, now.day, was.is_working as was_working, now.is_working
from reference.calendar_version as since
cross join run.clock as clock
join reference.calendar_version as before
    on before.calendar_id = since.calendar_id and before.known_to = since.known_from - 1
join reference.clock_day as now on now.calendar_no = since.calendar_no and now.day <= clock.as_of_on
join reference.clock_day as was on was.calendar_no = before.calendar_no and was.day = now.day
where
    since.known_from <= clock.as_of_on
    and (now.is_working, now.am_from, now.am_to, now.pm_from, now.pm_to)
    is distinct from (was.is_working, was.am_from, was.am_to, was.pm_from, was.pm_to)
order by since.calendar_id, decided_on, now.day
