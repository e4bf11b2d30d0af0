-- One row per task and unit, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, task_code, unit_id
select
    source, task_code, unit_id, assigned_on, due_on, done_on, status, source_document
from batch.task
qualify row_number() over (
    partition by source, task_code, unit_id
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
