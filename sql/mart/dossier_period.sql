-- One row per dossier and period that handles it: the rows behind every count of figure.
-- grain: period_id, dossier_id
select
    period_id, dossier_id, unit_id, procedure_code, channel, is_received, is_carried_in, outcome, is_in_time,
    is_reappointed_met, is_digitised, has_electronic_result, has_fee, paid_online
from core.dossier_period
order by period_id, unit_id
