-- One row per unit, procedure and check, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, unit_id, procedure_code, checked_on
select
    source, unit_id, procedure_code, place, checked_on, published_on, decision, source_document
from batch.procedure_publication
qualify row_number() over (
    partition by source, unit_id, procedure_code, checked_on
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
