-- One row per step of a dossier that had a term of its own, as its log told it last: when it ended, and by
-- when it had to. A log without terms has no rows here.
-- grain: dossier_id, kind, event_at, step
with keyed as (
    select
        coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)) as dossier_id,
        told.kind, told.event_at, coalesce(told.step, '') as step, told.unit_id, told.step_due_at,
        told.version_at, told.content_hash, told.file_id, told.sheet, told.line
    from batch.dossier_event as told
    left join staging.dossier_link as link
        on link.source = told.source and link.dossier_code = told.dossier_code
    where told.step_due_at is not null
)
select dossier_id, kind, event_at, step, unit_id, step_due_at
from keyed
qualify row_number() over (
    partition by dossier_id, kind, event_at, step
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
