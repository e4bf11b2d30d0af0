-- One row per unit and day, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, unit_id, rated_on
select
    source, unit_id, rated_on, category, source_document
from batch.unit_rating
qualify row_number() over (
    partition by source, unit_id, rated_on
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
