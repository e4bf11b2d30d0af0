-- One row per unit and day of a count, as it was sent last.
-- grain: source, unit_id, counted_on
select source, unit_id, counted_on, persons, source_document
from batch.staff_count
qualify row_number() over (
    partition by source, unit_id, counted_on
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
