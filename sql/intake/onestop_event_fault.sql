-- One row per dossier row with a bad event: the first of its faults.
-- grain: file_no, sheet, line
select
    e.file_no, e.sheet, e.line,
    min_by(e.code, e.event_no) as code,
    min_by(e.column_name, e.event_no) as column_name,
    min_by(e.bad_text, e.event_no) as bad_text
from onestop_event_read as e
where e.code is not null
group by e.file_no, e.sheet, e.line
