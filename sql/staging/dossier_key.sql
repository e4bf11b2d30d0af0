-- One row per dossier code of a source, with the dossier it means: a national dossier code is one dossier
-- whoever sends it; any other code is only known inside its source.
-- grain: source, dossier_code
with told as (
    select coalesce(source, '') as source, dossier_code from batch.onestop_dossier
    union
    select coalesce(source, '') as source, dossier_code from batch.onestop_event
    union
    select coalesce(source, '') as source, dossier_code from batch.dossier_event
    union
    select coalesce(source, '') as source, dossier_code from batch.dossier_paper
    union
    select coalesce(source, '') as source, dossier_code from batch.dossier_detail
)
select
    source,
    dossier_code,
    md5(
        case
            when regexp_full_match(dossier_code, '[0-9A-Z]+(\.[0-9A-Z]+)*-[0-9]{6}-[0-9]{4,}')
                then dossier_code
            else source || '|' || dossier_code
        end
    ) as dossier_id
from told
