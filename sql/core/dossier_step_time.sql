-- One row per dossier with a told step, unit that held it and step it was in: working minutes from receipt to
-- end, or to the end of the data date. Before the first told step it is held by its own unit, step ''.
-- grain: dossier_no, unit_id, step
-- units: working minutes of the unit's calendar; held_minutes without waits, waiting_minutes those in a wait
-- of core.dossier_wait, overdue_minutes the part of held_minutes after the due date; held + waiting over all
-- rows = the life of the dossier (checks/step_time_adds_up)
with lived as (
    select
        life.dossier_no, life.dossier_id, life.unit_id, life.calendar_no, life.received_at,
        coalesce(life.ended_at, cast(clock.as_of_on + 1 as timestamp)) as ends_at,
        case
            when life.due_precision = 'SECOND' then life.due_at
            else cast(cast(life.due_at as date) + 1 as timestamp)
        end as late_from
    from core.dossier as life
    cross join run.clock as clock
    where
        life.end_kind is distinct from 'REFUSED'
        and life.dossier_id in (select told.dossier_id from staging.dossier_step as told)
), held as (
    select dossier_no, received_at as from_at, '' as step, unit_id from lived
    union all
    select lived.dossier_no, told.event_at, told.step, coalesce(told.to_unit_id, told.unit_id, lived.unit_id)
    from staging.dossier_step as told
    join lived on lived.dossier_id = told.dossier_id
    where told.event_at > lived.received_at and told.event_at < lived.ends_at
    qualify row_number() over (
        partition by lived.dossier_no, told.event_at order by told.kind desc, told.step desc
    ) = 1
), wait as (
    select told.dossier_no, told.starts_at, coalesce(told.ends_at, lived.ends_at) as ends_at
    from core.dossier_wait as told
    join lived on lived.dossier_no = told.dossier_no
), cut as (
    select dossier_no, from_at as cut_at from held
    union
    select dossier_no, starts_at from wait
    union
    select dossier_no, ends_at from wait
    union
    select dossier_no, late_from from lived where late_from is not null
    union
    select dossier_no, ends_at from lived
), piece as (
    select
        cut.dossier_no, lived.calendar_no, lived.late_from, cut.cut_at as from_at,
        lead(cut.cut_at) over (partition by cut.dossier_no order by cut.cut_at) as to_at
    from cut
    join lived on lived.dossier_no = cut.dossier_no
    where cut.cut_at >= lived.received_at and cut.cut_at <= lived.ends_at
), measured as (
    select
        piece.dossier_no, piece.from_at, piece.from_at >= piece.late_from as is_late,
        reference.working_minute(
            ends.minute_no, ends.am_from, ends.am_to, ends.pm_from, ends.pm_to, piece.to_at
        )
        - reference.working_minute(
            starts.minute_no, starts.am_from, starts.am_to, starts.pm_from, starts.pm_to, piece.from_at
        ) as minutes
    from piece
    join core.clock_day as starts
        on starts.calendar_no = piece.calendar_no and starts.day = cast(piece.from_at as date)
    join core.clock_day as ends
        on ends.calendar_no = piece.calendar_no and ends.day = cast(piece.to_at as date)
    where piece.to_at is not null
), placed as (
    select
        measured.dossier_no, held.unit_id, held.step, measured.minutes, measured.is_late,
        wait.dossier_no is not null as is_waiting
    from measured
    asof join held on held.dossier_no = measured.dossier_no and measured.from_at >= held.from_at
    left join wait
        on wait.dossier_no = measured.dossier_no
        and measured.from_at >= wait.starts_at
        and measured.from_at < wait.ends_at
)
select
    dossier_no, unit_id, step,
    cast(coalesce(sum(minutes) filter (where not is_waiting), 0) as integer) as held_minutes,
    cast(coalesce(sum(minutes) filter (where is_waiting), 0) as integer) as waiting_minutes,
    cast(coalesce(sum(minutes) filter (where is_late and not is_waiting), 0) as integer) as overdue_minutes
from placed
group by dossier_no, unit_id, step
