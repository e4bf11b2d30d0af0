-- tell
-- received after the data date: left out of this snapshot
select dossier.dossier_id
from staging.onestop_dossier as dossier
cross join run.clock as clock
where cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date) > clock.as_of_on
