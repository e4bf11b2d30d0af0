-- One row per feedback or petition, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, feedback_code
select
    source, feedback_code, unit_id, channel, received_on, due_on, answered_on, status, is_published,
    dossier_code, conduct, source_document
from batch.feedback
qualify row_number() over (
    partition by source, feedback_code
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
