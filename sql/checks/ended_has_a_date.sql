-- tell
-- a status says ended and no date does: counted as open
select dossier_id
from core.dossier as life
join staging.onestop_dossier as sent using (dossier_id)
where
    sent.status in ('DECIDED', 'RETURNED', 'WITHDRAWN', 'STOPPED')
    and sent.decided_at is null and sent.returned_at is null and sent.withdrawn_at is null
