-- One row per dossier that is in no figure, with the reason.
-- grain: dossier_id
select dossier_id, dossier_code, unit_id, reason
from core.dossier_excluded
order by dossier_code, dossier_id
