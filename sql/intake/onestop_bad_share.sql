-- One row per file and fault among its rows, before anything is held back. DATE_ORDER_SUSPECT is a fault of the
-- file: its dates are written by day and month, and of many receipts over many months none lies after the 12th.
-- grain: file_no, code
with rows_read as (
    select r.file_no, r.line, r.received_at
    from raw_dossier as r
    join sent_file as f on f.file_no = r.file_no
    union all
    select s.file_no, s.line, s.received_at
    from straight_row as s
),

rows_by_file as (
    select
        r.file_no, count(*) as row_count, min(r.line) as first_line,
        count(r.received_at) as dated_count, max(day(r.received_at)) as last_day_of_month
    from rows_read as r
    group by r.file_no
),

faults_by_file as (
    select f.file_no, f.code, count(*) as row_count, min(f.line) as first_line
    from onestop_fault as f
    group by f.file_no, f.code
),

bad_rows_by_file as (
    select f.file_no, cast(sum(f.row_count) as bigint) as row_count
    from faults_by_file as f
    group by f.file_no
),

files_without_late_days as (
    select a.file_no
    from rows_by_file as a
    join sent_file as f on f.file_no = a.file_no
    where a.dated_count >= 200 and a.last_day_of_month <= 12
        and (f.instant_form like '%dd_MM%' or f.instant_form like '%MM_dd_y%')
),

dates_that_may_be_swapped as (
    select r.file_no, count(*) as row_count, min(r.line) as first_line
    from rows_read as r
    join files_without_late_days as f on f.file_no = r.file_no
    where r.received_at is not null
    group by r.file_no
    having count(distinct month(r.received_at)) >= 4
)

select a.file_no, 'GOOD' as code, a.row_count - coalesce(b.row_count, 0) as row_count, a.first_line
from rows_by_file as a
left join bad_rows_by_file as b on b.file_no = a.file_no
union all
select f.file_no, f.code, f.row_count, f.first_line
from faults_by_file as f
union all
select d.file_no, 'DATE_ORDER_SUSPECT' as code, d.row_count, d.first_line
from dates_that_may_be_swapped as d
order by 1, row_count desc, code
