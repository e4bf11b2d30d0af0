-- One row per unit, procedure, week and step of the workflow: how long the dossiers that fell due in the week
-- were in it. A step ends when the next begins, the last with the dossier or on the data date.
-- grain: unit_id, procedure_code, week_no, step
-- units: working days of 480 working minutes of the unit's calendar; a step without a name has its kind's
with begun as (
    select
        fell_due.unit_id,
        fell_due.procedure_code,
        fell_due.week_no,
        coalesce(nullif(step.step, ''), step.kind) as step,
        dossier.calendar_no,
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
), counted as (
    select
        begun.unit_id,
        begun.procedure_code,
        begun.week_no,
        begun.step,
        reference.working_minute(
            to_day.minute_no, to_day.am_from, to_day.am_to, to_day.pm_from, to_day.pm_to, begun.to_at
        )
        - reference.working_minute(
            from_day.minute_no, from_day.am_from, from_day.am_to, from_day.pm_from, from_day.pm_to,
            begun.from_at
        ) as minutes
    from begun
    join core.clock_day as from_day
        on from_day.calendar_no = begun.calendar_no and from_day.day = cast(begun.from_at as date)
    join core.clock_day as to_day
        on to_day.calendar_no = begun.calendar_no and to_day.day = cast(begun.to_at as date)
)
select
    unit_id,
    procedure_code,
    week_no,
    step,
    count(*) as visits,
    round(sum(greatest(minutes, 0)) / 480.0, 4) as days
from counted
group by unit_id, procedure_code, week_no, step
order by unit_id, procedure_code, week_no, step
