-- One row per payment, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, payment_code
select
    source, payment_code, dossier_code, unit_id, requested_on, paid_at, amount, is_exempt, method,
    gateway, status, source_document
from batch.online_payment
qualify row_number() over (
    partition by source, payment_code
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
