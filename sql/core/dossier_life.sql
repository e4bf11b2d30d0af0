-- One row per accepted or refused dossier with the dates that its life turns on, as far as they lie before
-- the end of the data date; by the calendar as it was known at its end, or is at the data date.
-- grain: dossier_id
-- law: NĐ 61/2018: what the slip promised binds; an apology with a new date does not move it
-- units: dossier_no is a number inside this build only, by unit and day of receipt; received_no is a
-- working-day number of calendar_no; reappointed_for is the first date promised anew, reappointed_at when
-- that was told
select
    begun.dossier_no, begun.dossier_id, begun.dossier_code, begun.source, begun.unit_id,
    begun.procedure_code, begun.channel,
    -- seen from before its end, a dossier that has ended since was being processed
    case
        when begun.end_kind is null and begun.status in ('DECIDED', 'RETURNED', 'WITHDRAWN', 'STOPPED')
            then 'PROCESSING'
        else begun.status
    end as status,
    begun.received_at, begun.received_on,
    term.calendar_no, term.received_no,
    coalesce(begun.promised_at, term.legal_at) as first_due_at,
    coalesce(notice.last_promise_at, begun.told_due_at, begun.promised_at, term.legal_at) as current_due_at,
    -- what its system would call its due date: nothing but promises
    coalesce(notice.last_promise_at, begun.told_due_at, begun.promised_at) as told_due_at,
    term.legal_at as legal_due_at,
    term.due_basis, term.due_precision, begun.term_source,
    begun.ended_at,
    cast(begun.ended_at as date) as ended_on,
    begun.end_kind, begun.decided_at, begun.returned_at,
    coalesce(notice.supplements, 0) as supplements,
    coalesce(notice.apologies, 0) as apologies,
    notice.apologised_at, notice.reappointed_at, notice.reappointed_for, notice.second_request_on,
    begun.service_level, begun.is_digitised, begun.has_electronic_result, begun.has_fee, begun.paid_online
from core.dossier_begun as begun
cross join run.clock as clock
join core.dossier_term as term
    on term.dossier_no = begun.dossier_no
    and term.start_no = 0
    and coalesce(cast(begun.ended_at as date), clock.as_of_on) >= term.known_from
    and coalesce(cast(begun.ended_at as date), clock.as_of_on) <= term.known_to
left join core.dossier_notice as notice on notice.dossier_no = begun.dossier_no
