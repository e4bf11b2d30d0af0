-- One row per file and fate of its rows: ACCEPTED, DUP_SAME, or the code that set them aside.
-- grain: file_no, fate
with rows_with_fate as (
    select
        j.file_no, j.received_at,
        coalesce(j.code, r.code, 'ACCEPTED') as fate
    from onestop_judged as j
    left join onestop_repeated as r on r.file_no = j.file_no and r.sheet = j.sheet and r.line = j.line
    left join held_file as h on h.file_no = j.file_no
    where h.file_no is null
)
select
    f.file_no, f.fate, count(*) as row_count,
    cast(min(f.received_at) as date) as first_on,
    cast(max(f.received_at) as date) as last_on
from rows_with_fate as f
group by f.file_no, f.fate
order by f.file_no, f.fate
