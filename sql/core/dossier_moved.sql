-- One row per dossier with a wait and day on which it is looked at, from its first wait on: the due date as
-- all waits until then have moved it.
-- grain: dossier_no, judged_on
-- units: paused_working_days: what all waits took by then, also those that moved nothing
-- law: the time of day of a promise stays; a legal term of days ends with the hours of the day to which it
-- is moved
with waited as (
    select
        look.dossier_no, look.judged_on, look.calendar_no,
        coalesce(pause.ends_on > look.judged_on, true) as is_waiting,
        pause.paused_no + greatest(least(pause.to_no, look.judged_no) - pause.from_no, 0)
            as paused_working_days,
        -- counted anew once the wait is over
        case
            when pause.mode = 'RESTART' and pause.moves_due and pause.ends_on <= look.judged_on
                then pause.pause_no
            else pause.start_no
        end as start_no,
        case
            when pause.mode = 'RESTART' and pause.moves_due and pause.ends_on <= look.judged_on then 0
            when pause.moves_due
                then pause.moved_no + greatest(least(pause.to_no, look.judged_no) - pause.from_no, 0)
            else pause.moved_no
        end as moved_no,
        case
            when pause.mode = 'RESTART' and pause.moves_due and pause.ends_on <= look.judged_on then 0
            when pause.moves_due
                then pause.moved_minute
                + greatest(least(pause.to_minute, look.judged_minute) - pause.from_minute, 0)
            else pause.moved_minute
        end as moved_minute
    from core.dossier_look as look
    join core.dossier_pause as pause
        on pause.dossier_no = look.dossier_no
        and pause.calendar_no = look.calendar_no
        and pause.starts_on <= look.judged_on
        and pause.next_starts_on > look.judged_on
), bound as (
    select
        waited.dossier_no, waited.judged_on, waited.calendar_no, waited.is_waiting,
        waited.paused_working_days,
        waited.start_no,
        case when term.due_minute is null then waited.moved_no else 0 end as moved_no,
        term.due_basis, term.due_precision, term.due_at, term.due_no,
        case
            when waited.moved_minute > 0 or waited.start_no > 0 then term.due_minute + waited.moved_minute
        end as due_minute
    from waited
    join core.dossier_term as term
        on term.dossier_no = waited.dossier_no
        and term.calendar_no = waited.calendar_no
        and term.start_no = waited.start_no
), minute as (
    select distinct calendar_no, due_minute from bound where due_minute is not null
), minute_end as (
    select
        minute.calendar_no, minute.due_minute, day.working_day_no,
        reference.minute_ends_at(
            day.day, day.minute_no, day.am_from, day.am_to, day.pm_from, day.pm_to, minute.due_minute
        ) as due_at
    from minute
    asof join (
        select calendar_no, day, minute_no, am_from, am_to, pm_from, pm_to, working_day_no
        from core.clock_day
        where is_working
    ) as day
        on day.calendar_no = minute.calendar_no and minute.due_minute > day.minute_no
)
select
    bound.dossier_no, bound.judged_on, bound.is_waiting,
    cast(bound.paused_working_days as integer) as paused_working_days,
    bound.start_no, bound.due_basis, bound.due_precision,
    coalesce(minute_end.working_day_no, day.working_day_no, bound.due_no) as due_no,
    case
        when minute_end.due_at is not null then minute_end.due_at
        when day.day is null then bound.due_at
        when bound.due_basis = 'PROMISED'
            then day.day + (bound.due_at - date_trunc('day', bound.due_at))
        else cast(day.day as timestamp)
            + to_minutes(case when day.pm_to > day.pm_from then day.pm_to else day.am_to end)
    end as due_at
from bound
left join minute_end
    on minute_end.calendar_no = bound.calendar_no and minute_end.due_minute = bound.due_minute
left join core.clock_day as day
    on day.calendar_no = bound.calendar_no
    and day.is_working
    and day.working_day_no
    = case when bound.moved_no > 0 then bound.due_no + bound.moved_no end
