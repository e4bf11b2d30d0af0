-- tell
-- received by a unit before its first or after its last day
select life.dossier_id
from core.dossier as life
join reference.unit as unit on unit.unit_id = life.unit_id
where life.received_on < unit.valid_from or life.received_on > unit.valid_to
