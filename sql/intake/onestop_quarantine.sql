-- One row per row that waits for its sender, with the reason in both languages and a masked excerpt of the bad cell.
-- grain: file_id, sheet, line
with rows_set_aside as (
    select
        j.file_no, j.file_id, j.sheet, j.line, j.origin, j.unit_id, j.dossier_code,
        coalesce(j.code, r.code) as code,
        case when j.code is null then 'dossier_code' else j.column_name end as column_name,
        case when j.code is null then j.dossier_code else j.excerpt end as excerpt
    from onestop_judged as j
    left join onestop_repeated as r on r.file_no = j.file_no and r.sheet = j.sheet and r.line = j.line
    left join held_file as h on h.file_no = j.file_no
    where h.file_no is null and (j.code is not null or r.code = 'DUP_CONFLICT')
)
select
    q.file_id, 'DOSSIER' as record_kind, q.sheet, q.line,
    coalesce(q.unit_id, f.sender_unit_id) as unit_id,
    q.dossier_code,
    coalesce(c.sender_name, q.column_name) as column_name,
    q.code, m.reason_vi, m.reason_en, q.excerpt, q.origin
from rows_set_aside as q
join sent_file as f on f.file_no = q.file_no
left join sender_column as c on c.file_no = q.file_no and c.canonical = q.column_name
left join reason as m on m.code = q.code
order by q.file_no, q.sheet, q.line
