-- stop
-- each dossier's unit is in reference/unit.csv; else add the unit there
select dossier.unit_id, count(*) as dossier_count
from core.dossier as dossier
left join reference.unit as unit on unit.unit_id = dossier.unit_id
where unit.unit_id is null
group by dossier.unit_id
