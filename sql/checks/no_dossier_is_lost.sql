-- stop
-- staging = core + core.dossier_excluded: every dossier is in the figures or has the reason why it is in none
with counted as (
    select
        (select count(*) from staging.onestop_dossier) as staged,
        (select count(*) from core.dossier) as kept,
        (select count(*) from core.dossier_excluded) as left_out
)
select staged, kept, left_out
from counted
where staged <> kept + left_out
