-- One row per event of an accepted dossier row, as the batch keeps it.
-- grain: file_id, sheet, line, kind, event_at
select
    j.source, j.dossier_code, e.kind, e.event_at, e.new_due_at, cast(null as string) as reason,
    j.version_at, j.content_hash, j.file_id, j.sheet, j.line
from onestop_event_read as e
join onestop_judged as j on j.file_no = e.file_no and j.sheet = e.sheet and j.line = e.line
left join onestop_repeated as r on r.file_no = j.file_no and r.sheet = j.sheet and r.line = j.line
left join held_file as h on h.file_no = j.file_no
where j.code is null and r.file_no is null and h.file_no is null
order by e.file_no, e.sheet, e.line, e.event_at nulls last, e.kind, e.event_no
