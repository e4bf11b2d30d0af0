-- One row per dossier, as known now, without personal data; sorted by unit and day of receipt.
-- grain: dossier_id
select
    dossier_id, dossier_code, source, unit_id, procedure_code, channel, status, received_at, first_due_at,
    current_due_at, due_at, due_basis, due_precision, ended_at, end_kind, outcome, working_days,
    late_working_days,
    paused_working_days, supplements, apologies, service_level, is_digitised, has_electronic_result,
    has_fee, paid_online
from core.dossier
order by dossier_no
