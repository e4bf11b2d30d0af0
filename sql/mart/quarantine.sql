-- One row per refused row, with where and why; of several reasons the first by code.
-- grain: file_id, record_kind, sheet, line
select
    file_id, record_kind, coalesce(sheet, '') as sheet, line, unit_id, dossier_code, column_name, code,
    reason_vi,
    reason_en, excerpt
from batch.quarantine
qualify row_number() over (
    partition by file_id, record_kind, coalesce(sheet, ''), line
    order by code, column_name, excerpt
) = 1
order by file_id, record_kind, sheet, line
