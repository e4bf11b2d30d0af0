-- One row per accepted or refused dossier as far as it lies before the end of the data date: the short number
-- by which the clock's tables know it. All others are in core.dossier_excluded.
-- grain: dossier_id
-- units: dossier_no is a number inside this build only, by unit and day of receipt
select
    dossier.dossier_id,
    row_number() over (
        order by
            dossier.unit_id,
            coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at),
            dossier.dossier_id
    ) as dossier_no
from staging.onestop_dossier as dossier
cross join run.clock as clock
left join staging.dossier_detail as detail on detail.dossier_id = dossier.dossier_id
where
    not dossier.is_deleted
    and dossier.status <> 'SUBMITTED'
    and not coalesce(detail.is_migrated, false)
    and not coalesce(detail.is_test, false)
    and cast(coalesce(dossier.received_at, dossier.submitted_at, dossier.refused_at) as date)
    <= clock.as_of_on
    and not (
        dossier.status = 'REFUSED'
        and cast(
            coalesce(
                dossier.refused_at, dossier.decided_at, dossier.received_at, dossier.submitted_at
            ) as date
        ) > clock.as_of_on
    )
