-- One row per question to a portal as its sender described it last.
-- grain: source, qa_code, unit_id
select
    source, qa_code, unit_id, field, competence, asked_on, is_answered, answered_on, source_document
from batch.qa
qualify row_number() over (
    partition by source, qa_code, unit_id
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
