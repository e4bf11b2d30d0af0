-- One row per accepted or refused dossier as known now, without personal data: the dates that its life turns
-- on, as far as they lie before the end of the data date, and what it was at its end or is at the data date,
-- by the calendar as it was known that day.
-- grain: dossier_no
-- law: NĐ 61/2018: what the slip promised binds; an apology with a new date does not move it
-- units: working_days from receipt to end, or to the data date; received_no is a working-day number of
-- calendar_no
select
    begun.dossier_id, begun.dossier_code, begun.source, begun.unit_id, begun.procedure_code, begun.channel,
    begun.status, begun.received_at,
    coalesce(term.promised_at, term.legal_at) as first_due_at,
    coalesce(notice.last_promise_at, begun.told_due_at, term.promised_at, term.legal_at) as current_due_at,
    judged.due_at, term.due_basis, term.due_precision, begun.ended_at, begun.end_kind, judged.outcome,
    judged.working_days, judged.late_working_days, judged.paused_working_days,
    coalesce(notice.supplements, 0) as supplements,
    coalesce(notice.apologies, 0) as apologies,
    begun.service_level, begun.is_digitised, begun.has_electronic_result, begun.has_fee, begun.paid_online,
    begun.dossier_no, begun.received_on,
    cast(begun.ended_at as date) as ended_on,
    term.calendar_no, term.received_no,
    -- what its system would call its due date: nothing but promises
    coalesce(notice.last_promise_at, begun.told_due_at, term.promised_at) as told_due_at,
    term.legal_at as legal_due_at,
    begun.term_source, begun.decided_at, begun.returned_at,
    notice.second_request_on, judged.is_in_time, judged.is_reappointed_met, judged.is_waiting
from core.dossier_begun as begun
join core.dossier_at as judged on judged.dossier_no = begun.dossier_no and judged.is_last
-- the calendar that was known that day
join core.dossier_term as term
    on term.dossier_no = judged.dossier_no
    and term.start_no = 0
    and term.known_from <= judged.judged_on
    and term.known_to >= judged.judged_on
left join core.dossier_notice as notice on notice.dossier_no = begun.dossier_no
