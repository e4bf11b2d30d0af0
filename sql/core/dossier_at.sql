-- One row per dossier and day on which it is looked at: its end, the last day of each month and of each
-- reporting month in which it was open, the data date. What it was on that day follows from dates alone, so
-- that a period that has passed does not move.
-- grain: dossier_no, judged_on
-- units: paused_working_days and late_working_days count working days up to judged_on
-- law: precision DAY: finished on the due day is on time, open on the due day is in term; precision SECOND:
-- instants
-- law: QĐ 766/QĐ-TTg: is_in_time holds for what ended by its due date and for what is open and in term; a
-- second request for supplement breaks it; without a due date it has no answer
with looked_at as (
    select life.dossier_no, least(period.judged_on, coalesce(life.ended_on, period.judged_on)) as judged_on
    from core.dossier_life as life
    join core.period as period
        on life.received_on <= period.judged_on
        and (life.ended_on is null or life.ended_on >= period.starts_on)
    where period.kind = 'MONTH'
    union
    select life.dossier_no, cut.cut_on
    from core.dossier_life as life
    join core.report_cut as cut
        on life.received_on <= cut.cut_on and (life.ended_on is null or life.ended_on > cut.cut_on)
    union
    select life.dossier_no, coalesce(life.ended_on, clock.as_of_on)
    from core.dossier_life as life
    cross join run.clock as clock
), waits as (
    select
        looked_at.dossier_no,
        looked_at.judged_on,
        sum(least(pause.to_no, judged.working_day_no) - pause.from_no) as paused_working_days,
        coalesce(
            sum(least(pause.to_no, judged.working_day_no) - pause.from_no) filter (where pause.moves_due),
            0
        ) as moving_working_days,
        bool_or(pause.ends_on is null or pause.ends_on > looked_at.judged_on) as is_waiting
    from core.dossier_pause as pause
    join looked_at on looked_at.dossier_no = pause.dossier_no and looked_at.judged_on >= pause.starts_on
    join core.working_day as judged on judged.day = looked_at.judged_on
    group by looked_at.dossier_no, looked_at.judged_on
), with_due_day as (
    select
        life.dossier_no, looked_at.judged_on, life.end_kind, life.ended_at, life.ended_on, life.due_precision,
        life.second_request_on, life.received_no,
        coalesce(waits.paused_working_days, 0) as paused_working_days,
        -- a wait told by status alone has no dated request and moves no date
        coalesce(waits.is_waiting, false) or told.dossier_id is not null as is_waiting,
        -- the time of day stays
        case
            when coalesce(waits.moving_working_days, 0) > 0
                then coalesce(
                    moved.day + (life.first_due_at - date_trunc('day', life.first_due_at)), life.first_due_at
                )
            else life.first_due_at
        end as due_at
    from looked_at
    join core.dossier_life as life on life.dossier_no = looked_at.dossier_no
    left join waits on waits.dossier_no = looked_at.dossier_no and waits.judged_on = looked_at.judged_on
    left join staging.onestop_wait as told
        on told.dossier_id = life.dossier_id
        and looked_at.judged_on >= told.from_on
        and (told.before_on is null or looked_at.judged_on < told.before_on)
    left join core.working_day as promised
        on waits.moving_working_days > 0 and promised.day = cast(life.first_due_at as date)
    left join core.working_day as moved
        on moved.is_working and moved.working_day_no = promised.working_day_no + waits.moving_working_days
), compared as (
    select
        dossier_no, judged_on, end_kind, ended_at, second_request_on, paused_working_days, due_at,
        received_no,
        ended_on is not null and ended_on <= judged_on as is_ended,
        is_waiting,
        case due_precision
            when 'SECOND' then due_at
            else cast(cast(due_at as date) as timestamp)
        end as due_mark,
        case
            when ended_on <= judged_on
                then case due_precision when 'SECOND' then ended_at else cast(ended_on as timestamp) end
            when due_precision = 'SECOND' then cast(judged_on + 1 as timestamp)
            else cast(judged_on as timestamp)
        end as mark
    from with_due_day
), decided as (
    select
        dossier_no, judged_on, second_request_on, paused_working_days, due_at, due_mark, mark, received_no,
        is_waiting,
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
    decided.dossier_no,
    decided.judged_on,
    decided.due_at,
    decided.outcome,
    case
        when decided.outcome = 'REFUSED' or decided.due_mark is null then null
        when decided.second_request_on <= decided.judged_on then false
        else decided.mark <= decided.due_mark
    end as is_in_time,
    cast(judged.working_day_no - decided.received_no as integer) as working_days,
    cast(
        case
            when decided.outcome in ('LATE', 'OPEN_OVERDUE')
                then greatest(judged.working_day_no - coalesce(due.working_day_no, judged.working_day_no), 0)
            else 0
        end as integer
    ) as late_working_days,
    cast(decided.paused_working_days as integer) as paused_working_days
from decided
join core.working_day as judged on judged.day = decided.judged_on
left join core.working_day as due on due.day = cast(decided.due_at as date)
order by decided.dossier_no, decided.judged_on
