-- One row per dossier and day on which it is looked at: its end, the last day of each month in which it was
-- open, the data date. What it was on that day follows from dates alone, so that a period that has passed
-- does not move.
-- grain: dossier_no, judged_on
-- kept: no
-- units: paused_working_days (of all waits, also those that moved nothing) and late_working_days count
-- working days up to judged_on; is_last: that is its end, or the data date
-- law: all waits until that day move the due date; the time of day of a promise stays, a legal term of days
-- ends with the hours of the day to which it is moved
-- law: precision DAY: finished on the due day is on time, open on the due day is in term; precision SECOND:
-- instants
-- law: QĐ 766/QĐ-TTg: is_in_time holds for what ended by its due date and for what is open and in term; a
-- second request for supplement breaks it; without a due date it has no answer
-- law: is_reappointed_met: late, but by the first day that was promised anew before the end (once: Lai Châu
-- 88/2025)
with told_waiting as (
    -- a wait told by status alone has no dated request and moves no date
    select numbered.dossier_no, wait.from_on, wait.before_on
    from staging.onestop_wait as wait
    join core.dossier_begun as numbered on numbered.dossier_id = wait.dossier_id
), waited as (
    select
        look.dossier_no, look.judged_on, look.calendar_no, look.is_last, look.end_kind, look.received_no,
        look.judged_no, look.ended_at, look.due_basis, look.due_precision, look.due_at, look.due_no,
        look.due_minute,
        pause.pause_no is not null and coalesce(pause.ends_on > look.judged_on, true) as is_waiting,
        coalesce(pause.paused_no + greatest(least(pause.to_no, look.judged_no) - pause.from_no, 0), 0)
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
    left join core.dossier_pause as pause
        on pause.dossier_no = look.dossier_no
        and pause.calendar_no = look.calendar_no
        and pause.starts_on <= look.judged_on
        and pause.next_starts_on > look.judged_on
        and pause.next_starts_on > pause.starts_on
), bound as (
    select
        waited.dossier_no, waited.judged_on, waited.calendar_no, waited.is_last, waited.end_kind,
        waited.received_no, waited.judged_no, waited.ended_at, waited.is_waiting,
        waited.paused_working_days,
        case when waited.start_no > 0 then anew.due_basis else waited.due_basis end as due_basis,
        case when waited.start_no > 0 then anew.due_precision else waited.due_precision end as due_precision,
        case when waited.start_no > 0 then anew.due_at else waited.due_at end as due_at,
        case when waited.start_no > 0 then anew.due_no else waited.due_no end as due_no,
        -- to which working minute, or by how many working days, the waits have moved it
        case
            when waited.start_no > 0 then anew.due_minute + waited.moved_minute
            when waited.moved_minute > 0 then waited.due_minute + waited.moved_minute
        end as moved_minute,
        case
            when waited.start_no > 0 and anew.due_minute is not null then null
            when waited.start_no = 0 and waited.due_minute is not null then null
            when waited.moved_no > 0 then waited.moved_no
        end as moved_no
    from waited
    left join core.dossier_term as anew
        on anew.dossier_no = waited.dossier_no
        and anew.calendar_no = waited.calendar_no
        and anew.start_no = waited.start_no
        and anew.start_no > 0
), moved as (
    select
        bound.dossier_no, bound.judged_on, bound.is_last, bound.end_kind, bound.received_no, bound.judged_no,
        bound.ended_at, bound.is_waiting, bound.paused_working_days, bound.due_precision,
        coalesce(minute.working_day_no, day.working_day_no, bound.due_no) as due_no,
        case
            when minute.day is not null
                then reference.minute_ends_at(
                    minute.day, minute.minute_no, minute.am_from, minute.am_to, minute.pm_from, minute.pm_to,
                    bound.moved_minute
                )
            when day.day is null then bound.due_at
            when bound.due_basis = 'PROMISED'
                then day.day + (bound.due_at - date_trunc('day', bound.due_at))
            else cast(day.day as timestamp)
                + to_minutes(case when day.pm_to > day.pm_from then day.pm_to else day.am_to end)
        end as due_at
    from bound
    left join core.clock_minute as minute
        on minute.calendar_no = bound.calendar_no
        and minute.block = (bound.moved_minute - 1) // 240
        and bound.moved_minute > minute.minute_no
        and bound.moved_minute <= minute.last_minute
    left join core.clock_day as day
        on day.calendar_no = bound.calendar_no
        and day.is_working
        and day.working_day_no = bound.due_no + bound.moved_no
), compared as (
    select
        moved.dossier_no, moved.judged_on, moved.is_last, moved.end_kind, moved.received_no, moved.judged_no,
        moved.due_at, moved.due_no, moved.paused_working_days,
        moved.ended_at is not null as is_ended,
        moved.is_waiting or told_waiting.dossier_no is not null as is_waiting,
        case moved.due_precision
            when 'SECOND' then moved.due_at
            else date_trunc('day', moved.due_at)
        end as due_mark,
        case moved.due_precision
            when 'SECOND' then coalesce(moved.ended_at, cast(moved.judged_on + 1 as timestamp))
            else cast(moved.judged_on as timestamp)
        end as mark,
        notice.second_request_on,
        notice.reappointed_for is not null
        and notice.reappointed_at < moved.ended_at
        and moved.judged_on <= cast(notice.reappointed_for as date) as is_by_reappointment
    from moved
    left join core.dossier_notice as notice
        on notice.dossier_no = moved.dossier_no
        and (notice.second_request_on is not null or notice.reappointed_for is not null)
    left join told_waiting
        on told_waiting.dossier_no = moved.dossier_no
        and moved.judged_on >= told_waiting.from_on
        and (told_waiting.before_on is null or moved.judged_on < told_waiting.before_on)
), decided as (
    select
        dossier_no, judged_on, is_last, due_at, due_no, judged_no, received_no, paused_working_days,
        is_waiting, due_mark, mark, second_request_on, is_by_reappointment,
        case
            when end_kind = 'REFUSED' then 'REFUSED'
            when is_ended and end_kind in ('WITHDRAWN', 'STOPPED') then 'WITHDRAWN'
            when is_ended and due_mark is null then 'FINISHED_NO_DUE'
            when is_ended and mark < due_mark then 'EARLY'
            when is_ended and mark = due_mark then 'ON_TIME'
            when is_ended then 'LATE'
            when due_mark is null then 'OPEN_NO_DUE'
            when mark > due_mark then 'OPEN_OVERDUE'
            when is_waiting then 'OPEN_PAUSED'
            else 'OPEN_IN_TERM'
        end as outcome
    from compared
)
select
    dossier_no,
    judged_on,
    is_last,
    due_at,
    outcome,
    case
        when outcome = 'REFUSED' or due_mark is null then null
        when second_request_on <= judged_on then false
        else mark <= due_mark
    end as is_in_time,
    outcome = 'LATE' and coalesce(is_by_reappointment, false) as is_reappointed_met,
    is_waiting,
    cast(judged_no - received_no as integer) as working_days,
    cast(
        case
            when outcome in ('LATE', 'OPEN_OVERDUE') then greatest(judged_no - coalesce(due_no, judged_no), 0)
            else 0
        end as integer
    ) as late_working_days,
    cast(paused_working_days as integer) as paused_working_days
from decided
