-- One row per item of information, unit and day on which somebody looked whether it is posted.
-- grain: source, item, unit_id, checked_on
select
    source, item, unit_id, checked_on, state, posted_count, whole_count, source_document
from batch.required_item
qualify row_number() over (
    partition by source, item, unit_id, checked_on
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
