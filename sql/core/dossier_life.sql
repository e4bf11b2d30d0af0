-- One row per accepted or refused dossier with the dates that its life turns on, as far as they lie before
-- the end of the data date; by the calendar as it was known at its end, or is at the data date.
-- grain: dossier_id
-- law: NĐ 61/2018: what the slip promised binds; an apology with a new date does not move it
-- units: dossier_no is a number inside this build only, by unit and day of receipt; received_no is a
-- working-day number of calendar_no; reappointed_for is the first date promised anew, reappointed_at when
-- that was told
select
    term.dossier_no, told.dossier_id, told.dossier_code, told.source, told.unit_id, told.procedure_code,
    told.channel,
    -- seen from before its end, a dossier that has ended since was being processed
    case
        when term.end_kind is null and told.status in ('DECIDED', 'RETURNED', 'WITHDRAWN', 'STOPPED')
            then 'PROCESSING'
        else told.status
    end as status,
    term.received_at, term.received_on,
    term.calendar_no, term.received_no,
    coalesce(term.promised_at, term.legal_at) as first_due_at,
    coalesce(notice.last_promise_at, told.due_at, term.promised_at, term.legal_at) as current_due_at,
    -- what its system would call its due date: nothing but promises
    coalesce(notice.last_promise_at, told.due_at, term.promised_at) as told_due_at,
    term.legal_at as legal_due_at,
    term.due_basis, term.due_precision, term.term_source,
    term.ended_at,
    cast(term.ended_at as date) as ended_on,
    term.end_kind, told.decided_at, told.returned_at,
    coalesce(notice.supplements, 0) as supplements,
    coalesce(notice.apologies, 0) as apologies,
    notice.apologised_at, notice.reappointed_at, notice.reappointed_for, notice.second_request_on,
    told.service_level, told.is_digitised, told.has_electronic_result, told.has_fee, told.paid_online
from staging.onestop_dossier as told
join core.dossier_no as numbered on numbered.dossier_id = told.dossier_id
cross join run.clock as clock
join core.dossier_term as term
    on term.dossier_no = numbered.dossier_no
    and term.start_no = 0
    and coalesce(cast(term.ended_at as date), clock.as_of_on) >= term.known_from
    and coalesce(cast(term.ended_at as date), clock.as_of_on) <= term.known_to
left join core.dossier_notice as notice on notice.dossier_no = numbered.dossier_no
