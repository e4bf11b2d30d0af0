-- One row per decision and procedure as its sender told it last: of all versions inside its source the
-- newest,
-- by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, decision, procedure_code
select
    source, decision, procedure_code, action, replaces_code, signed_on, effective_on, source_document
from batch.procedure_decision
qualify row_number() over (
    partition by source, decision, procedure_code
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
