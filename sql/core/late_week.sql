-- One row per unit, procedure and week with anything finished or due in it: what the flags of late procedures
-- are judged from. Weeks as in core.fell_due.
-- grain: unit_id, procedure_code, week_no
-- units: finished and late by the day of the end; all others by the due date; late_working_days are the days
-- that applicants waited past due, of what fell due in the week
with counted as (
    select
        fell_due.unit_id,
        fell_due.procedure_code,
        fell_due.week_no,
        0 as finished,
        0 as late,
        1 as fell_due,
        cast(fell_due.is_missed as integer) as missed,
        cast(fell_due.is_open_overdue as integer) as open_overdue,
        fell_due.late_working_days
    from core.fell_due as fell_due
    union all
    select
        dossier.unit_id,
        dossier.procedure_code,
        cast((clock.as_of_on - 1 - dossier.ended_on) // 7 as integer),
        1,
        cast(dossier.outcome = 'LATE' as integer),
        0,
        0,
        0,
        0
    from core.dossier as dossier
    cross join run.clock as clock
    where
        dossier.outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
        and dossier.ended_on < clock.as_of_on
        and dossier.ended_on >= clock.as_of_on - 7 * 78
)
select
    counted.unit_id,
    counted.procedure_code,
    counted.week_no,
    cast(max(clock.as_of_on) - 7 - 7 * counted.week_no as date) as starts_on,
    cast(sum(counted.finished) as bigint) as finished,
    cast(sum(counted.late) as bigint) as late,
    cast(sum(counted.fell_due) as bigint) as fell_due,
    cast(sum(counted.missed) as bigint) as missed,
    cast(sum(counted.open_overdue) as bigint) as open_overdue,
    cast(sum(counted.late_working_days) as bigint) as late_working_days
from counted
cross join run.clock as clock
group by counted.unit_id, counted.procedure_code, counted.week_no
order by counted.unit_id, counted.procedure_code, counted.week_no
