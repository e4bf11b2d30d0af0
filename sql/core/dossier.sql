-- One row per accepted or refused dossier as known now and judged at the end of the data date, without
-- personal data.
-- grain: dossier_id
-- units: working_days from receipt to end, or to the data date
select
    life.dossier_id, life.dossier_code, life.source, life.unit_id, life.procedure_code, life.channel,
    life.status,
    life.received_at, life.first_due_at, life.current_due_at, judged.due_at, life.due_basis,
    life.due_precision,
    life.ended_at, life.end_kind, judged.outcome, judged.working_days, judged.late_working_days,
    judged.paused_working_days, life.supplements, life.apologies, life.service_level, life.is_digitised,
    life.has_electronic_result, life.has_fee, life.paid_online, life.dossier_no, life.received_on,
    life.ended_on, life.calendar_no, life.told_due_at, life.legal_due_at, life.term_source, life.decided_at,
    life.second_request_on, judged.is_in_time, judged.is_reappointed_met, judged.is_waiting
from core.dossier_life as life
join core.dossier_at as judged on judged.dossier_no = life.dossier_no and judged.is_last
