-- One row per meeting and unit, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, meeting_code, unit_id
select
    source, meeting_code, unit_id, held_on, mode, unit_count, source_document
from batch.video_meeting
qualify row_number() over (
    partition by source, meeting_code, unit_id
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
