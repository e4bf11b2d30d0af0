-- One row per dossier row with a bad event: the first of its faults.
-- grain: file_no, sheet, line
with faults_in_order as (
    select
        e.file_no, e.sheet, e.line, e.code, e.column_name, e.bad_text,
        row_number() over (partition by e.file_no, e.sheet, e.line order by e.event_no, e.kind) as place
    from onestop_event_read as e
    where e.code is not null
)

select f.file_no, f.sheet, f.line, f.code, f.column_name, f.bad_text
from faults_in_order as f
where f.place = 1
