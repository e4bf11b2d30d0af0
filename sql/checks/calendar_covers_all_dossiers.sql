-- stop
-- a dossier whose receipt lies outside the calendar would have no working days
select dossier_id
from core.dossier_life
where received_no is null
