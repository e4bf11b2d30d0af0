-- One row per accepted or refused dossier as known now, without personal data: the dates that its life turns
-- on, as far as they lie before the end of the data date, and what it was at its end or is at the data date,
-- by the calendar as it was known that day.
-- grain: dossier_no
-- law: NĐ 61/2018: what the slip promised binds; an apology with a new date does not move it
-- units: working_days from receipt to end, or to the data date; received_no is a working-day number of
-- calendar_no
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
    term.legal_at as legal_due_at,
    begun.term_source, told.decided_at, told.returned_at,
    notice.second_request_on, judged.is_in_time, judged.is_reappointed_met, judged.is_waiting
-- each has one row of dossier_at and of dossier_term
from staging.onestop_dossier as told
join core.dossier_begun as begun on begun.dossier_id = told.dossier_id
left join core.dossier_at as judged on judged.dossier_no = begun.dossier_no and judged.is_last
-- the calendar that was known that day
left join core.dossier_term as term
    on term.dossier_no = begun.dossier_no
    and term.start_no = 0
    and term.known_from <= judged.judged_on
    and term.known_to >= judged.judged_on
left join core.dossier_notice as notice on notice.dossier_no = begun.dossier_no
