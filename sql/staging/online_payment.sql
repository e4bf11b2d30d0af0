-- One row per payment, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, payment_code
-- is_hour_unsure: between one and six in the morning, when nobody pays at a counter and few pay at all: a
-- known
-- sender writes hours of the afternoon so
select
    source, payment_code, dossier_code, unit_id, requested_on, paid_at, amount, is_exempt, method,
    gateway, status, source_document,
    coalesce(hour(paid_at) between 1 and 5, false) as is_hour_unsure
from batch.online_payment
qualify row_number() over (
    partition by source, payment_code
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
