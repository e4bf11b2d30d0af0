-- One row per file and fault among its rows, before anything is held back.
-- grain: file_no, code
select
    j.file_no, coalesce(j.code, 'GOOD') as code, count(*) as row_count, min(j.line) as first_line
from onestop_judged as j
group by j.file_no, coalesce(j.code, 'GOOD')
order by j.file_no, row_count desc, code
