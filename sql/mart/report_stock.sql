-- One row per cut-off day of the reporting periods and dossier open at its end.
-- grain: cut_on, dossier_id
select cut_on, dossier_id, outcome
from core.report_stock
order by cut_on, unit_id, dossier_id
