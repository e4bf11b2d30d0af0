-- One row per file and fate of its rows: ACCEPTED, DUP_SAME, or the code that set them aside. Days are those of the
-- accepted rows.
-- grain: file_no, fate
with rows_read as (
    select r.file_no, r.sheet, r.line, r.received_at
    from raw_dossier as r
    join sent_file as f on f.file_no = r.file_no
    union all
    select s.file_no, s.sheet, s.line, s.received_at
    from straight_row as s
)
select
    r.file_no, 'ACCEPTED' as fate, count(*) as row_count,
    cast(min(r.received_at) as date) as first_on,
    cast(max(r.received_at) as date) as last_on
from rows_read as r
left join onestop_fate as t on t.file_no = r.file_no and t.sheet = r.sheet and t.line = r.line
left join held_file as h on h.file_no = r.file_no
where t.file_no is null and h.file_no is null
group by r.file_no
union all
select
    t.file_no, t.code as fate, count(*) as row_count,
    cast(null as date) as first_on, cast(null as date) as last_on
from onestop_fate as t
left join held_file as h on h.file_no = t.file_no
where h.file_no is null
group by t.file_no, t.code
order by 1, 2
