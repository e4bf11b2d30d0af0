-- One row per unit, day and category, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, unit_id, rated_on, category
select
    source, unit_id, rated_on, category, person_count, post_filled_count, post_assigned_count,
    source_document
from batch.staff_rating
qualify row_number() over (
    partition by source, unit_id, rated_on, category
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
