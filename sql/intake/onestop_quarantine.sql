-- One row per row that waits for its sender, with the reason in both languages and a masked excerpt of the bad cell.
-- grain: file_id, sheet, line
with rows_in_conflict as (
    select c.file_no, c.sheet, c.line, r.origin, r.unit_id, c.dossier_code, c.code
    from onestop_repeated as c
    join onestop_read as r on r.file_no = c.file_no and r.sheet = c.sheet and r.line = c.line
    where c.code = 'DUP_CONFLICT' and not c.is_straight
    union all
    select c.file_no, c.sheet, c.line, cast(null as string) as origin, s.unit_id, c.dossier_code, c.code
    from onestop_repeated as c
    join straight_row as s on s.file_no = c.file_no and s.sheet = c.sheet and s.line = c.line
    where c.code = 'DUP_CONFLICT' and c.is_straight
),

rows_set_aside as (
    select f.file_no, f.sheet, f.line, f.origin, f.unit_id, f.dossier_code, f.code, f.column_name, f.excerpt
    from onestop_fault as f
    union all
    select
        c.file_no, c.sheet, c.line, c.origin, c.unit_id, c.dossier_code, c.code,
        'dossier_code' as column_name, c.dossier_code as excerpt
    from rows_in_conflict as c
)

select
    f.file_id, 'DOSSIER' as record_kind, q.sheet, q.line,
    coalesce(q.unit_id, f.sender_unit_id) as unit_id,
    q.dossier_code,
    coalesce(c.sender_name, q.column_name) as column_name,
    q.code, m.reason_vi, m.reason_en, q.excerpt, q.origin
from rows_set_aside as q
join sent_file as f on f.file_no = q.file_no
left join held_file as h on h.file_no = q.file_no
left join sender_column as c on c.file_no = q.file_no and c.canonical = q.column_name
left join reason as m on m.code = q.code
where h.file_no is null
order by q.file_no, q.sheet, q.line
