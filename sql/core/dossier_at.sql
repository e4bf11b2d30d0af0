-- One row per dossier and day on which it is looked at: its end, the last day of each month in which it was
-- open, the data date. What it was on that day follows from dates alone, so that a period that has passed
-- does not move.
-- grain: dossier_no, judged_on
-- units: paused_working_days and late_working_days count working days up to judged_on; is_last: that is its
-- end, or the data date
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
    join core.dossier_no as numbered on numbered.dossier_id = wait.dossier_id
), compared as (
    select
        look.dossier_no, look.judged_on, look.is_last, look.end_kind, look.received_no, look.judged_no,
        coalesce(moved.due_at, look.due_at) as due_at,
        coalesce(moved.due_no, look.due_no) as due_no,
        coalesce(moved.paused_working_days, 0) as paused_working_days,
        look.ended_at is not null as is_ended,
        coalesce(moved.is_waiting, false) or told_waiting.dossier_no is not null as is_waiting,
        case coalesce(moved.due_precision, look.due_precision)
            when 'SECOND' then coalesce(moved.due_at, look.due_at)
            else cast(cast(coalesce(moved.due_at, look.due_at) as date) as timestamp)
        end as due_mark,
        case coalesce(moved.due_precision, look.due_precision)
            when 'SECOND' then coalesce(look.ended_at, cast(look.judged_on + 1 as timestamp))
            else cast(look.judged_on as timestamp)
        end as mark,
        notice.second_request_on,
        notice.reappointed_for is not null
        and notice.reappointed_at < look.ended_at
        and look.judged_on <= cast(notice.reappointed_for as date) as is_by_reappointment
    from core.dossier_look as look
    left join core.dossier_moved as moved
        on moved.dossier_no = look.dossier_no and moved.judged_on = look.judged_on
    left join core.dossier_notice as notice
        on notice.dossier_no = look.dossier_no
        and (notice.second_request_on is not null or notice.reappointed_for is not null)
    left join told_waiting
        on told_waiting.dossier_no = look.dossier_no
        and look.judged_on >= told_waiting.from_on
        and (told_waiting.before_on is null or look.judged_on < told_waiting.before_on)
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
    paused_working_days
from decided
