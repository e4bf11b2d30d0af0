-- One row per file and fault among its rows, before anything is held back. DATE_ORDER_SUSPECT is a fault of the
-- file: its dates are written by day and month, and of many receipts over many months none lies after the 12th.
-- grain: file_no, code
with dates_that_may_be_swapped as (
    select j.file_no, count(*) as row_count, min(j.line) as first_line
    from onestop_judged as j
    join sent_file as f on f.file_no = j.file_no
    where j.received_at is not null and (f.instant_form like '%dd_MM%' or f.instant_form like '%MM_dd_y%')
    group by j.file_no
    having count(*) >= 200 and max(day(j.received_at)) <= 12 and count(distinct month(j.received_at)) >= 4
)

select
    j.file_no, coalesce(j.code, 'GOOD') as code, count(*) as row_count, min(j.line) as first_line
from onestop_judged as j
group by j.file_no, coalesce(j.code, 'GOOD')
union all
select d.file_no, 'DATE_ORDER_SUSPECT' as code, d.row_count, d.first_line
from dates_that_may_be_swapped as d
order by 1, row_count desc, code
