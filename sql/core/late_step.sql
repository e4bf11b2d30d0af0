-- One row per unit, procedure, week and step of the workflow: how long the dossiers that fell due in the week
-- were in it. A step ends when the next begins, the last with the dossier or on the data date.
-- grain: unit_id, procedure_code, week_no, step
-- units: working days, a day from 07:00 to 17:00 counted by its parts; a step without a name has its kind's
with begun as (
    select
        fell_due.unit_id,
        fell_due.procedure_code,
        fell_due.week_no,
        coalesce(nullif(step.step, ''), step.kind) as step,
        step.event_at as from_at,
        coalesce(
            lead(step.event_at) over (
                partition by step.dossier_id order by step.event_at, step.kind, step.step
            ),
            dossier.ended_at,
            cast(clock.as_of_on + 1 as timestamp)
        ) as to_at
    from staging.dossier_step as step
    join core.fell_due as fell_due on fell_due.dossier_id = step.dossier_id
    join core.dossier as dossier on dossier.dossier_id = step.dossier_id
    cross join run.clock as clock
    where cast(step.event_at as date) <= clock.as_of_on
), placed as (
    -- where on the line of working days the two ends lie
    select
        begun.unit_id,
        begun.procedure_code,
        begun.week_no,
        begun.step,
        from_day.working_day_no - 1 + case
            when from_day.is_working
                then least(greatest(hour(begun.from_at) * 60 + minute(begun.from_at) - 420, 0) / 600.0, 1)
            else 1
        end as from_place,
        to_day.working_day_no - 1 + case
            when to_day.is_working
                then least(greatest(hour(begun.to_at) * 60 + minute(begun.to_at) - 420, 0) / 600.0, 1)
            else 1
        end as to_place
    from begun
    join core.working_day as from_day on from_day.day = cast(begun.from_at as date)
    join core.working_day as to_day on to_day.day = cast(begun.to_at as date)
)
select
    unit_id,
    procedure_code,
    week_no,
    step,
    count(*) as visits,
    round(sum(greatest(to_place - from_place, 0)), 4) as days
from placed
group by unit_id, procedure_code, week_no, step
order by unit_id, procedure_code, week_no, step
