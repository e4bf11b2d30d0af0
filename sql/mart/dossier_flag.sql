-- One row per dossier and kind of what is wrong with it or about to be.
-- grain: dossier_id, kind
select dossier_id, kind, unit_id, since_on, working_days
from core.dossier_flag
order by dossier_id, kind
