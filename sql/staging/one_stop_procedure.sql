-- One row per unit, procedure and day of a list, as its sender told it last: of all versions inside its
-- source the newest, by its own time, then by its content, so that the order in which files arrive has no
-- say.
-- grain: source, unit_id, procedure_code, listed_on
select
    source, unit_id, procedure_code, listed_on, is_at_one_stop, is_decided_on_site, process_decision,
    source_document
from batch.one_stop_procedure
qualify row_number() over (
    partition by source, unit_id, procedure_code, listed_on
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
