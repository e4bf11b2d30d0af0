-- One row per row that waits for its sender, with the reason in both languages and a masked excerpt of the bad cell.
-- grain: file_id, sheet, line
with rows_set_aside as (
    select
        f.file_no, f.file_id, f.sheet, f.line, f.origin, f.unit_id, f.dossier_code, f.code, f.column_name, f.excerpt
    from onestop_fault as f
    union all
    select
        r.file_no, r.file_id, r.sheet, r.line, r.origin, r.unit_id, r.dossier_code, r.code,
        'dossier_code' as column_name, r.dossier_code as excerpt
    from onestop_repeated as r
    where r.code = 'DUP_CONFLICT'
)

select
    q.file_id, 'DOSSIER' as record_kind, q.sheet, q.line,
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
