-- stop
-- a dossier whose receipt lies outside the calendar would have no working days
select dossier_id
from core.dossier
where received_no is null
