-- One row per unit, edition and declaration, as its sender told it last: of all versions inside its source
-- the newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, unit_id, edition, declared_on
select
    source, unit_id, edition, declared_on, process_count, audited_on, withdrawn_on, source_document
from batch.iso_certificate
qualify row_number() over (
    partition by source, unit_id, edition, declared_on
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
