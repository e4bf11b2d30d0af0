-- One row per dossier that is in no figure, with the reason.
-- grain: dossier_id
-- reason: DELETED by its sender, MIGRATED (moved in from an older system), TEST, SUBMITTED (handed in,
-- neither accepted nor refused yet), AFTER_DATA_DATE (received or refused later than the day that is
-- judged)
with reasoned as (
    select
        dossier.dossier_id, dossier.dossier_code, dossier.unit_id,
        case
            when dossier.is_deleted then 'DELETED'
            when detail.is_migrated then 'MIGRATED'
            when detail.is_test then 'TEST'
            when dossier.status = 'SUBMITTED' then 'SUBMITTED'
            when
                cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date)
                > clock.as_of_on
                then 'AFTER_DATA_DATE'
            when
                dossier.status = 'REFUSED'
                and cast(
                    coalesce(
                        dossier.refused_at, dossier.decided_at, dossier.received_at, dossier.submitted_at
                    ) as date
                ) > clock.as_of_on
                then 'AFTER_DATA_DATE'
        end as reason
    from staging.onestop_dossier as dossier
    cross join run.clock as clock
    left join staging.dossier_detail as detail on detail.dossier_id = dossier.dossier_id
)
select dossier_id, dossier_code, unit_id, reason
from reasoned
where reason is not null
