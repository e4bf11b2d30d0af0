-- One row per dossier as its sender described it last: of all its versions the newest, by its own time, then
-- by its content, so that the order in which files arrive has no say. Deleted dossiers stay here and go no
-- further. The due date is kept twice: as the first version promised it and as the newest has it, so that
-- a sender who writes over a promise hides nothing.
-- grain: dossier_id
with keyed as (
    select
        coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)) as dossier_id,
        coalesce(link.one_code, told.dossier_code) as dossier_code, told.source,
        coalesce(procedure_code, 'UNKNOWN') as procedure_code,
        field_code, unit_id,
        coalesce(channel, 'UNKNOWN') as channel, service_level, status,
        submitted_at, received_at, due_at, coalesce(due_precision, 'DAY') as due_precision,
        decided_at, returned_at, refused_at, withdrawn_at,
        has_fee, paid_online, is_digitised, has_electronic_result, coalesce(is_deleted, false) as is_deleted,
        version_at, content_hash, file_id, sheet, line
    from batch.onestop_dossier as told
    left join staging.dossier_link as link
        on link.source = told.source and link.dossier_code = told.dossier_code
)
select
    dossier_id, dossier_code, source, procedure_code, field_code, unit_id, channel, service_level, status,
    submitted_at, received_at,
    first_value(due_at ignore nulls) over oldest_first as first_due_at,
    first_value(case when due_at is not null then due_precision end ignore nulls) over oldest_first
        as first_due_precision,
    due_at, due_precision, decided_at, returned_at, refused_at, withdrawn_at,
    has_fee, paid_online, is_digitised, has_electronic_result, is_deleted, version_at
from keyed
window oldest_first as (
    partition by dossier_id
    order by version_at asc nulls first, content_hash asc nulls first, file_id desc, sheet desc, line desc
    rows between unbounded preceding and unbounded following
)
qualify row_number() over (
    partition by dossier_id
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
