-- tell
-- promised for a day before the receipt: late from the start
select dossier_id
from core.dossier
where cast(first_due_at as date) < received_on
