-- One row per accepted or refused dossier as known now, without personal data: the dates that its life turns
-- on, as far as they lie before the end of the data date, and what it was at its end or is at the data date,
-- by the calendar as it was known that day and by each rule set. core.dossier_verdict has a row for each.
-- grain: dossier_no
-- outcome: decree_outcome and vendor_outcome: see core.dossier_verdict
-- units: working_days from receipt to end, or to the data date; received_no is a working-day number of
-- calendar_no; days_past_due, minutes_past_due from due_at (OFFICIAL_II06, 766), days_past_told,
-- minutes_past_told from told_due_at (VENDOR_TD): working days and working minutes of the unit's calendar
-- from the date to the end or the data date, whatever the outcome, 0 where that is not later; by day
-- precision from the end of the due day's hours
-- law: NĐ 61/2018: what the slip promised binds; an apology with a new date does not move it
-- law: OFFICIAL_II06: the clock of this house (core.dossier_at) for form II.06; withdrawn apart
-- law: 766: QĐ 766/QĐ-TTg: withdrawn and stopped are judged by their date; a second request for supplement
-- is late
-- law: VENDOR_TD: how a one-stop system prints it: the day of decision against the promise as it was last
-- written over; no date, withdrawn or sent back: on time; waiting: in term
with known as (
    select
        told.dossier_id, told.dossier_code, told.source, told.unit_id, told.procedure_code, told.channel,
        -- seen from before its end, a dossier that has ended since was being processed
        case
            when term.end_kind is null and told.status in ('DECIDED', 'RETURNED', 'WITHDRAWN', 'STOPPED')
                then 'PROCESSING'
            else told.status
        end as status,
        coalesce(told.received_at, told.submitted_at, told.refused_at) as received_at,
        coalesce(term.promised_at, term.legal_at) as first_due_at,
        coalesce(notice.last_promise_at, told.due_at, term.promised_at, term.legal_at) as current_due_at,
        judged.due_at, term.due_basis, term.due_precision, term.ended_at, term.end_kind, judged.outcome,
        judged.working_days, judged.late_working_days, judged.paused_working_days,
        coalesce(notice.supplements, 0) as supplements,
        coalesce(notice.apologies, 0) as apologies,
        told.service_level, told.is_digitised, told.has_electronic_result, told.has_fee, told.paid_online,
        begun.dossier_no, term.received_on,
        cast(term.ended_at as date) as ended_on,
        term.calendar_no, term.received_no,
        -- what its system would call its due date: nothing but promises
        coalesce(notice.last_promise_at, told.due_at, term.promised_at) as told_due_at,
        told.decided_at, told.returned_at,
        notice.second_request_on, judged.is_in_time, judged.is_reappointed_met, judged.is_waiting
    -- each has one row of dossier_at and of dossier_term
    from staging.onestop_dossier as told
    join core.dossier_begun as begun on begun.told_row = told.rowid
    left join core.dossier_at as judged on judged.dossier_no = begun.dossier_no and judged.is_last
    -- the calendar that was known that day
    left join core.dossier_term as term
        on term.dossier_no = begun.dossier_no
        and term.start_no = 0
        and term.known_from <= judged.judged_on
        and term.known_to >= judged.judged_on
    left join core.dossier_notice as notice on notice.dossier_no = begun.dossier_no
), placed as (
    select
        known.dossier_id, known.dossier_code, known.source, known.unit_id, known.procedure_code,
        known.channel, known.status, known.received_at, known.first_due_at, known.current_due_at,
        known.due_at, known.due_basis, known.due_precision, known.ended_at, known.end_kind, known.outcome,
        known.working_days, known.late_working_days, known.paused_working_days, known.supplements,
        known.apologies, known.service_level, known.is_digitised, known.has_electronic_result,
        known.has_fee, known.paid_online, known.dossier_no, known.received_on, known.ended_on,
        known.calendar_no, known.received_no, known.told_due_at, known.decided_at, known.returned_at,
        known.second_request_on, known.is_in_time, known.is_reappointed_met, known.is_waiting,
        cast(known.due_at as date) as due_on,
        cast(known.told_due_at as date) as told_due_on,
        cast(known.decided_at as date) as decided_on,
        clock.as_of_on,
        ends.working_day_no as end_no,
        case
            when known.ended_at is null
                then ends.minute_no + ends.am_to - ends.am_from + ends.pm_to - ends.pm_from
            else reference.working_minute(
                ends.minute_no, ends.am_from, ends.am_to, ends.pm_from, ends.pm_to, known.ended_at
            )
        end as end_minute,
        due.working_day_no as due_no,
        case known.due_precision
            when 'SECOND' then reference.working_minute(
                due.minute_no, due.am_from, due.am_to, due.pm_from, due.pm_to, known.due_at
            )
            else due.minute_no + due.am_to - due.am_from + due.pm_to - due.pm_from
        end as due_minute,
        told_due.working_day_no as told_due_no,
        told_due.minute_no + told_due.am_to - told_due.am_from + told_due.pm_to - told_due.pm_from
            as told_due_minute
    from known
    cross join run.clock as clock
    left join core.clock_day as ends
        on ends.calendar_no = known.calendar_no and ends.day = coalesce(known.ended_on, clock.as_of_on)
    left join core.clock_day as due
        on due.calendar_no = known.calendar_no and due.day = cast(known.due_at as date)
    left join core.clock_day as told_due
        on told_due.calendar_no = known.calendar_no and told_due.day = cast(known.told_due_at as date)
)
select
    dossier_id, dossier_code, source, unit_id, procedure_code, channel, status, received_at, first_due_at,
    current_due_at, due_at, due_basis, due_precision, ended_at, end_kind, outcome, working_days,
    late_working_days, paused_working_days, supplements, apologies, service_level, is_digitised,
    has_electronic_result, has_fee, paid_online, dossier_no, received_on, ended_on, calendar_no, received_no,
    told_due_at, decided_at, returned_at, second_request_on, is_in_time, is_reappointed_met, is_waiting,
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
    cast(greatest(coalesce(end_no - due_no, 0), 0) as integer) as days_past_due,
    cast(greatest(coalesce(end_minute - due_minute, 0), 0) as integer) as minutes_past_due,
    cast(greatest(coalesce(end_no - told_due_no, 0), 0) as integer) as days_past_told,
    cast(greatest(coalesce(end_minute - told_due_minute, 0), 0) as integer) as minutes_past_told
from placed
