-- One row per cut-off day and dossier that was open at its end: what one reporting period hands to the next.
-- grain: cut_on, dossier_id
select
    cut.cut_on, life.dossier_id, life.unit_id, life.procedure_code, life.received_on, judged.outcome
from core.report_cut as cut
join core.dossier_at as judged on judged.judged_on = cut.cut_on
join core.dossier as life on life.dossier_no = judged.dossier_no
where judged.outcome in ('OPEN_IN_TERM', 'OPEN_PAUSED', 'OPEN_OVERDUE', 'OPEN_NO_DUE')
