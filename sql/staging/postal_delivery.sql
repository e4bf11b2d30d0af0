-- One row per transfer by post, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, delivery_code
select
    source, delivery_code, dossier_code, unit_id, direction, sent_on, delivered_on, status,
    source_document
from batch.postal_delivery
qualify row_number() over (
    partition by source, delivery_code
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
