-- stop
-- staging = core + submitted only + deleted + migrated or tried out + received or refused after the data date
with counted as (
    select
        (select count(*) from staging.onestop_dossier) as staged,
        (select count(*) from core.dossier) as kept,
        (
            select count(*)
            from staging.onestop_dossier as dossier
            cross join run.clock as clock
            where
                dossier.is_deleted
                or dossier.status = 'SUBMITTED'
                or dossier.dossier_id in (
                    select detail.dossier_id from staging.dossier_detail as detail
                    where detail.is_migrated or detail.is_test
                )
                or cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date)
                > clock.as_of_on
                or (
                    dossier.status = 'REFUSED'
                    and cast(
                        coalesce(
                            dossier.refused_at, dossier.decided_at, dossier.received_at, dossier.submitted_at
                        )
                        as date
                    ) > clock.as_of_on
                )
        ) as left_out
)
select staged, kept, left_out
from counted
where staged <> kept + left_out
