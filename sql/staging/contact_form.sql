-- One row per form of a unit, as its sender told it last: of all versions inside its source the newest, by
-- its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, unit_id, form_no
select source, unit_id, form_no, answered_on, body_count, has_field_check, dossier_code, source_document
from batch.contact_form
qualify row_number() over (
    partition by source, unit_id, form_no
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
