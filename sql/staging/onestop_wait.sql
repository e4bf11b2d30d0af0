-- One row per stretch of days at whose ends the newest version of a dossier then known told a waiting status.
-- The dossier of today has forgotten it; a period that has passed has not.
-- grain: dossier_id, from_on
-- units: from_on is the first such day, before_on the first that is none any more; null: still told
with keyed as (
    select
        coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)) as dossier_id,
        status in ('WAIT_SUPPLEMENT', 'WAIT_FINANCIAL', 'SUSPENDED') as is_waiting,
        cast(version_at as date) as told_on,
        version_at, content_hash, file_id, sheet, line
    from batch.onestop_dossier as told
    left join staging.dossier_link as link
        on link.source = told.source and link.dossier_code = told.dossier_code
    where version_at is not null
), told as (
    -- the last version of a day speaks for its end
    select dossier_id, told_on, is_waiting
    from keyed
    where dossier_id in (select waiting.dossier_id from keyed as waiting where waiting.is_waiting)
    qualify row_number() over (
        partition by dossier_id, told_on
        order by version_at desc, content_hash desc nulls last, file_id, sheet, line
    ) = 1
), followed as (
    select
        dossier_id,
        told_on,
        is_waiting,
        lead(told_on) over (partition by dossier_id order by told_on) as next_on
    from told
)
select dossier_id, told_on as from_on, next_on as before_on
from followed
where is_waiting
