-- One row per accepted or refused dossier: what it was at its end or at the data date by each rule set, side
-- by side. core.dossier_verdict has a row for each.
-- grain: dossier_no
-- outcome: see core.dossier_verdict
-- units: late_ by due_at (OFFICIAL_II06, 766), told_late_ by told_due_at (VENDOR_TD): working days and
-- working minutes of the unit's calendar from the date to the end or the data date, 0 where that is not
-- later; by day precision from the end of the due day's hours
-- law: OFFICIAL_II06: the clock of this house (core.dossier_at) for form II.06; withdrawn apart
-- law: 766: QĐ 766/QĐ-TTg: withdrawn and stopped are judged by their date; a second request for supplement
-- is late
-- law: VENDOR_TD: how a one-stop system prints it: the day of decision against the promise as it was last
-- written over; no date, withdrawn or sent back: on time; waiting: in term
with ended as (
    select
        dossier.dossier_no, dossier.due_at, dossier.told_due_at, dossier.due_precision, dossier.ended_at,
        dossier.ended_on, dossier.end_kind, dossier.status, dossier.outcome, dossier.is_in_time,
        dossier.is_reappointed_met, dossier.is_waiting,
        cast(dossier.due_at as date) as due_on,
        cast(dossier.told_due_at as date) as told_due_on,
        cast(dossier.decided_at as date) as decided_on,
        clock.as_of_on,
        ends.working_day_no as end_no,
        case
            when dossier.ended_at is null
                then ends.minute_no + ends.am_to - ends.am_from + ends.pm_to - ends.pm_from
            else reference.working_minute(
                ends.minute_no, ends.am_from, ends.am_to, ends.pm_from, ends.pm_to, dossier.ended_at
            )
        end as end_minute,
        due.working_day_no as due_no,
        case dossier.due_precision
            when 'SECOND' then reference.working_minute(
                due.minute_no, due.am_from, due.am_to, due.pm_from, due.pm_to, dossier.due_at
            )
            else due.minute_no + due.am_to - due.am_from + due.pm_to - due.pm_from
        end as due_minute,
        told_due.working_day_no as told_due_no,
        told_due.minute_no + told_due.am_to - told_due.am_from + told_due.pm_to - told_due.pm_from
            as told_due_minute
    from core.dossier as dossier
    cross join run.clock as clock
    left join core.clock_day as ends
        on ends.calendar_no = dossier.calendar_no
        and ends.day = coalesce(dossier.ended_on, clock.as_of_on)
    left join core.clock_day as due
        on due.calendar_no = dossier.calendar_no and due.day = cast(dossier.due_at as date)
    left join core.clock_day as told_due
        on told_due.calendar_no = dossier.calendar_no and told_due.day = cast(dossier.told_due_at as date)
)
select
    dossier_no, due_at, told_due_at,
    case
        when is_reappointed_met then 'REAPPOINTED_MET'
        when outcome in ('FINISHED_NO_DUE', 'OPEN_NO_DUE') then 'UNKNOWN'
        else outcome
    end as official_outcome,
    case
        when end_kind = 'REFUSED' then 'REFUSED'
        when is_in_time is null then 'UNKNOWN'
        when ended_on is null and not is_in_time then 'OPEN_OVERDUE'
        when ended_on is null and is_waiting then 'OPEN_PAUSED'
        when ended_on is null then 'OPEN_IN_TERM'
        when not is_in_time then 'LATE'
        when due_precision = 'SECOND' and ended_at < due_at then 'EARLY'
        when due_precision = 'DAY' and ended_on < due_on then 'EARLY'
        else 'ON_TIME'
    end as decree_outcome,
    case
        when end_kind = 'REFUSED' then 'REFUSED'
        when end_kind in ('WITHDRAWN', 'STOPPED') then 'ON_TIME'
        when ended_on is not null and decided_on is null then 'UNKNOWN'
        when ended_on is not null and told_due_on is null then 'ON_TIME'
        when decided_on < told_due_on and ended_on is not null then 'EARLY'
        when decided_on = told_due_on and ended_on is not null then 'ON_TIME'
        when ended_on is not null then 'LATE'
        when status in ('WAIT_SUPPLEMENT', 'WAIT_FINANCIAL', 'SUSPENDED') then 'OPEN_IN_TERM'
        when as_of_on > told_due_on then 'OPEN_OVERDUE'
        else 'OPEN_IN_TERM'
    end as vendor_outcome,
    cast(greatest(coalesce(end_no - due_no, 0), 0) as integer) as late_working_days,
    cast(greatest(coalesce(end_minute - due_minute, 0), 0) as integer) as late_minutes,
    cast(greatest(coalesce(end_no - told_due_no, 0), 0) as integer) as told_late_working_days,
    cast(greatest(coalesce(end_minute - told_due_minute, 0), 0) as integer) as told_late_minutes
from ended
