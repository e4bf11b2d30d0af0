-- One row per refused row, with where and why, and whether it is corrected.
-- grain: file_id, record_kind, sheet, line
select
    file_id, record_kind, sheet, line, unit_id, dossier_code, column_name, code, reason_vi, reason_en,
    excerpt,
    is_corrected, origin
from core.quarantined_row
order by file_id, record_kind, sheet, line
