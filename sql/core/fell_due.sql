-- One row per dossier whose due date lay in one of the last 78 weeks, counted back from the data date, so
-- that the newest week is as whole as all others and every week has the same seven weekdays; a calendar week
-- would be cut off by each build. What falls due on the data date itself can still be kept until its evening.
-- grain: dossier_id
-- units: week_no 0 is the seven days that ended on the eve of the data date; late_working_days up to the end
-- or the data date
-- law: is_missed: no end by the due date, whether it has ended since or not, so that holding a late dossier
-- back changes nothing; what the applicant withdrew or a unit stopped in term never fell due, after it it did
select
    dossier.dossier_id,
    dossier.unit_id,
    dossier.procedure_code,
    cast((clock.as_of_on - 1 - cast(dossier.due_at as date)) // 7 as integer) as week_no,
    dossier.outcome in ('LATE', 'OPEN_OVERDUE', 'WITHDRAWN') as is_missed,
    dossier.outcome = 'OPEN_OVERDUE' as is_open_overdue,
    cast(dossier.late_working_days as bigint) as late_working_days
from core.dossier as dossier
cross join run.clock as clock
where
    cast(dossier.due_at as date) < clock.as_of_on
    and cast(dossier.due_at as date) >= clock.as_of_on - 7 * 78
    -- of what came before the first month only the slow part was sent: four weeks let it pass
    and cast(dossier.due_at as date) >= (
        select min(period.starts_on) + 28 from core.period as period where period.kind = 'MONTH'
    )
    and (
        dossier.outcome in ('EARLY', 'ON_TIME', 'LATE', 'OPEN_OVERDUE')
        or (dossier.outcome = 'WITHDRAWN' and dossier.ended_on > cast(dossier.due_at as date))
    )
order by dossier.dossier_no
