-- One row per unit and day on which something happened at its desk: running counts up to the end of the day.
-- A difference of two rows is what happened between them.
-- grain: unit_id, day
-- units: fallen_due and missed count dossiers on the date they were judged by
with happened as (
    select unit_id, received_on as day, 1 as received, 0 as ended, 0 as fallen_due, 0 as missed
    from core.dossier
    where outcome <> 'REFUSED'
    union all
    select unit_id, ended_on, 0, 1, 0, 0
    from core.dossier
    where outcome <> 'REFUSED' and ended_on is not null
    union all
    select
        dossier.unit_id, cast(dossier.due_at as date), 0, 0, 1,
        case when dossier.outcome in ('LATE', 'OPEN_OVERDUE') then 1 else 0 end
    from core.dossier as dossier
    cross join run.clock as clock
    where
        dossier.outcome in ('EARLY', 'ON_TIME', 'LATE', 'OPEN_OVERDUE')
        and cast(dossier.due_at as date) <= clock.as_of_on
), by_day as (
    select
        unit_id, day, sum(received) as received, sum(ended) as ended, sum(fallen_due) as fallen_due,
        sum(missed) as missed
    from happened
    group by unit_id, day
)
select
    unit_id, day,
    cast(sum(received) over so_far as bigint) as received_so_far,
    cast(sum(ended) over so_far as bigint) as ended_so_far,
    cast(sum(fallen_due) over so_far as bigint) as fallen_due_so_far,
    cast(sum(missed) over so_far as bigint) as missed_so_far
from by_day
window so_far as (partition by unit_id order by day rows unbounded preceding)
order by unit_id, day
