-- One row per certificate, as its sender told it last: of all versions inside its source the
-- newest, by its own time, then by its content, so that the order in which files arrive has no say.
-- grain: source, certificate_code
select
    source, certificate_code, unit_id, holder, issued_on, expires_on, last_signed_on, revoked_on,
    source_document
from batch.digital_signature
qualify row_number() over (
    partition by source, certificate_code
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
