-- One row per procedure of a list as its sender told it last: of all versions inside its source the newest,
-- by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, procedure_code
select
    source, procedure_code, name_vi, issuing_body, deciding_bodies, field_name,
    coalesce(listed_on, cast(version_at as date)) as listed_on
from batch.procedure_entry
qualify row_number() over (
    partition by source, procedure_code
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
