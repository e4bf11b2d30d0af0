-- One row per working day of a calendar and block of 240 working minutes that it has a part in: the day in
-- which a working minute lies is looked up by block, without sorting.
-- grain: calendar_no, block, working_day_no
-- units: working minute n lies in block (n - 1) // 240 and in the day with minute_no < n <= last_minute
select
    calendar_no,
    cast(unnest(range(minute_no // 240, (last_minute - 1) // 240 + 1)) as integer) as block,
    day, working_day_no, minute_no, last_minute, am_from, am_to, pm_from, pm_to
from (
    select
        calendar_no, day, working_day_no, minute_no,
        minute_no + am_to - am_from + pm_to - pm_from as last_minute,
        am_from, am_to, pm_from, pm_to
    from core.clock_day
    where is_working
) as working
order by calendar_no, block, working_day_no
