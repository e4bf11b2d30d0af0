-- One row per refused row, with where and why; of several reasons the first by code.
-- grain: file_id, record_kind, sheet, line
-- units: origin is the row that this one was to correct and did not, <file_id>:<sheet>:<line>; null: sent for
-- the first time
select
    file_id, record_kind, coalesce(sheet, '') as sheet, line, unit_id, dossier_code, column_name, code,
    reason_vi, reason_en, excerpt, origin
from batch.quarantine
qualify row_number() over (
    partition by file_id, record_kind, coalesce(sheet, ''), line
    order by code, column_name, excerpt
) = 1
