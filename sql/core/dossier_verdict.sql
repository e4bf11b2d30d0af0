-- One row per accepted or refused dossier and rule set: what it was at its end or at the data date.
-- grain: dossier_no, rule_set
-- outcome: EARLY, ON_TIME, LATE, REAPPOINTED_MET, OPEN_IN_TERM, OPEN_OVERDUE, OPEN_PAUSED, REFUSED,
-- WITHDRAWN, UNKNOWN; reason of UNKNOWN: NO_TERM (neither promised nor in the law), NO_END_DATE. EXCLUDED
-- are in core.dossier_excluded
-- units: late_working_days and late_minutes (working minutes of the unit's calendar) from due_at; by day
-- precision from the end of the due day's hours
-- law: OFFICIAL_II06: the clock of this house (core.dossier_at) for form II.06; withdrawn apart
-- law: 766: QĐ 766/QĐ-TTg: withdrawn and stopped are judged by their date; a second request for supplement
-- is late
-- law: VENDOR_TD: how a one-stop system prints it: the day of decision against the promise as it was last
-- written over; no date, withdrawn or sent back: on time; waiting: in term
with official as (
    select
        dossier_no, calendar_no, due_at, due_precision, ended_at, ended_on, end_kind, is_in_time,
        is_waiting,
        second_request_on, decided_at, told_due_at, status, received_at, outcome, is_reappointed_met
    from core.dossier
), stated as (
    select
        dossier_no, 'OFFICIAL_II06' as rule_set, calendar_no, due_at, due_precision, ended_at,
        case
            when is_reappointed_met then 'REAPPOINTED_MET'
            when outcome in ('FINISHED_NO_DUE', 'OPEN_NO_DUE') then 'UNKNOWN'
            else outcome
        end as outcome,
        case when outcome in ('FINISHED_NO_DUE', 'OPEN_NO_DUE') then 'NO_TERM' end as reason
    from official
    union all
    select
        dossier_no, '766', calendar_no, due_at, due_precision, ended_at,
        case
            when end_kind = 'REFUSED' then 'REFUSED'
            when is_in_time is null then 'UNKNOWN'
            when ended_on is null and not is_in_time then 'OPEN_OVERDUE'
            when ended_on is null and is_waiting then 'OPEN_PAUSED'
            when ended_on is null then 'OPEN_IN_TERM'
            when not is_in_time then 'LATE'
            when due_precision = 'SECOND' and ended_at < due_at then 'EARLY'
            when due_precision = 'DAY' and ended_on < cast(due_at as date) then 'EARLY'
            else 'ON_TIME'
        end,
        case when end_kind is distinct from 'REFUSED' and is_in_time is null then 'NO_TERM' end
    from official
    union all
    select
        official.dossier_no, 'VENDOR_TD', official.calendar_no, official.told_due_at, 'DAY',
        official.ended_at,
        case
            when official.end_kind = 'REFUSED' then 'REFUSED'
            when official.end_kind in ('WITHDRAWN', 'STOPPED') then 'ON_TIME'
            when official.ended_on is not null and official.decided_at is null then 'UNKNOWN'
            when official.ended_on is not null and official.told_due_at is null then 'ON_TIME'
            when cast(official.decided_at as date) < cast(official.told_due_at as date)
                and official.ended_on is not null then 'EARLY'
            when cast(official.decided_at as date) = cast(official.told_due_at as date)
                and official.ended_on is not null then 'ON_TIME'
            when official.ended_on is not null then 'LATE'
            when official.status in ('WAIT_SUPPLEMENT', 'WAIT_FINANCIAL', 'SUSPENDED') then 'OPEN_IN_TERM'
            when clock.as_of_on > cast(official.told_due_at as date) then 'OPEN_OVERDUE'
            else 'OPEN_IN_TERM'
        end,
        case
            when
                official.ended_on is not null and official.decided_at is null
                and official.end_kind = 'RETURNED'
                then 'NO_END_DATE'
        end
    from official
    cross join run.clock as clock
), lasting as (
    select
        stated.dossier_no, stated.rule_set, stated.due_at, stated.outcome, stated.reason,
        stated.outcome in ('LATE', 'OPEN_OVERDUE', 'REAPPOINTED_MET') as is_late,
        ends.working_day_no - due.working_day_no as late_working_days,
        case
            when stated.ended_at is null
                then ends.minute_no + ends.am_to - ends.am_from + ends.pm_to - ends.pm_from
            else reference.working_minute(
                ends.minute_no, ends.am_from, ends.am_to, ends.pm_from, ends.pm_to, stated.ended_at
            )
        end
        - case stated.due_precision
            when 'SECOND' then reference.working_minute(
                due.minute_no, due.am_from, due.am_to, due.pm_from, due.pm_to, stated.due_at
            )
            else due.minute_no + due.am_to - due.am_from + due.pm_to - due.pm_from
        end as late_minutes
    from stated
    cross join run.clock as clock
    left join core.clock_day as ends
        on ends.calendar_no = stated.calendar_no
        and ends.day = coalesce(cast(stated.ended_at as date), clock.as_of_on)
    left join core.clock_day as due
        on due.calendar_no = stated.calendar_no and due.day = cast(stated.due_at as date)
)
select
    dossier_no, rule_set, due_at, outcome, reason,
    cast(case when is_late then greatest(coalesce(late_working_days, 0), 0) else 0 end as integer)
        as late_working_days,
    cast(case when is_late then greatest(coalesce(late_minutes, 0), 0) else 0 end as integer) as late_minutes
from lasting
