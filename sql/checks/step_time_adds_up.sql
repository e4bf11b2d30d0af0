-- stop
-- the minutes of all steps and waits of a dossier are the working minutes from its receipt to its end
with summed as (
    select dossier_no, sum(held_minutes + waiting_minutes) as minutes
    from core.dossier_step_time
    group by dossier_no
), lived as (
    select
        life.dossier_no, life.calendar_no, life.received_at,
        coalesce(life.ended_at, cast(clock.as_of_on + 1 as timestamp)) as ends_at
    from core.dossier as life
    cross join run.clock as clock
)
select lived.dossier_no, summed.minutes
from summed
join lived on lived.dossier_no = summed.dossier_no
join core.clock_day as starts
    on starts.calendar_no = lived.calendar_no and starts.day = cast(lived.received_at as date)
join core.clock_day as ends
    on ends.calendar_no = lived.calendar_no and ends.day = cast(lived.ends_at as date)
where
    summed.minutes
    <> reference.working_minute(
        ends.minute_no, ends.am_from, ends.am_to, ends.pm_from, ends.pm_to, lived.ends_at
    )
    - reference.working_minute(
        starts.minute_no, starts.am_from, starts.am_to, starts.pm_from, starts.pm_to, lived.received_at
    )
