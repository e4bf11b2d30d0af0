-- One row per state of a calendar and day of the data's time: hours, and the running numbers that are
-- subtracted.
-- grain: calendar_no, day
select
    clock.calendar_no, coalesce(version.calendar_id, 'hanh-chinh') as calendar_id,
    coalesce(version.known_from, date '1900-01-01') as known_from,
    coalesce(version.known_to, date '9999-12-31') as known_to,
    clock.day, clock.is_working, clock.working_day_no, clock.am_from, clock.am_to, clock.pm_from,
    clock.pm_to,
    clock.minute_no
from core.clock_day as clock
left join reference.calendar_version as version on version.calendar_no = clock.calendar_no
order by clock.calendar_no, clock.day
