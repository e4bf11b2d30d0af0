-- One row per refused row, and whether an accepted row has corrected it since. A trial that failed has the
-- state
-- of the row it was to correct, and its origin: only rows without one count, or a row tried three times would
-- count as three.
-- grain: file_id, record_kind, sheet, line
select
    refused.file_id,
    refused.record_kind,
    refused.sheet,
    refused.line,
    refused.unit_id,
    refused.dossier_code,
    refused.column_name,
    refused.code,
    refused.reason_vi,
    refused.reason_en,
    refused.excerpt,
    refused.origin,
    corrected.origin is not null as is_corrected
from staging.quarantine as refused
left join staging.correction as corrected
    on corrected.origin
        = coalesce(refused.origin, concat(refused.file_id, ':', refused.sheet, ':', refused.line))
