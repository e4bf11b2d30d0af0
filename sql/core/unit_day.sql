-- One row per unit and day on which it owed data: from the first day of the data, or of the unit's life, to
-- the data date, or the end of its life.
-- grain: unit_id, day
with received as (
    select unit_id, received_on as day, count(*) as received
    from core.dossier
    where outcome <> 'REFUSED'
    group by unit_id, received_on
), finished as (
    select unit_id, ended_on as day, count(*) as finished, count(*) filter (where outcome = 'LATE') as late
    from core.dossier
    where outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
    group by unit_id, ended_on
), first_of_data as (
    select least(
        greatest(coalesce(min(dossier.received_on), max(period.starts_on)), max(period.starts_on)),
        max(clock.as_of_on)
    ) as first_on
    from core.period as period
    cross join run.clock as clock
    left join core.dossier as dossier on dossier.received_on >= period.starts_on
    where period.kind = 'ALL'
)
select
    unit.unit_id,
    calendar.day,
    calendar.is_working,
    coalesce(received.received, 0) as received,
    coalesce(finished.finished, 0) as finished,
    coalesce(finished.late, 0) as late
from reference.unit as unit
cross join first_of_data
cross join run.clock as clock
join core.working_day as calendar
    on calendar.day between first_of_data.first_on and clock.as_of_on
    and calendar.day >= coalesce(unit.valid_from, calendar.day)
    and calendar.day <= coalesce(unit.valid_to, calendar.day)
left join received on received.unit_id = unit.unit_id and received.day = calendar.day
left join finished on finished.unit_id = unit.unit_id and finished.day = calendar.day
where unit.group_id is not null
order by unit.unit_id, calendar.day
