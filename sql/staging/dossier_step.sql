-- One row per step of a dossier inside the offices, as its log told it last: steps of the workflow,
-- assignments, transfers, and supplements that the one-stop unit still has to ask for. No step moves a date.
-- grain: dossier_id, kind, event_at, step
with keyed as (
    select
        coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)) as dossier_id,
        told.kind, told.event_at,
        coalesce(told.step, '') as step, told.unit_id,
        told.to_unit_id, told.recorded_at, coalesce(told.precision, 'SECOND') as event_precision,
        told.version_at, told.content_hash, told.file_id, told.sheet, told.line
    from batch.dossier_event as told
    left join staging.dossier_link as link
        on link.source = told.source and link.dossier_code = told.dossier_code
    where
        told.kind in ('STEP', 'ASSIGNED', 'TRANSFERRED', 'PROCESSING')
        or told.asked_of = 'ONE_STOP'
)
select dossier_id, kind, event_at, step, unit_id, to_unit_id, recorded_at, event_precision
from keyed
qualify row_number() over (
    partition by dossier_id, kind, event_at, step
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
