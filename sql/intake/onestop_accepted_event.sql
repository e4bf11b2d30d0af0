-- One row per event of an accepted dossier row, as the batch keeps it, in no order. What is not accepted is told by the
-- event's own row: there are fewer events than dossiers, and they shall be the side of the join that is kept in memory.
-- grain: file_id, sheet, line, kind, event_at
select
    j.source, j.dossier_code, e.kind, e.event_at, e.new_due_at, cast(null as string) as reason,
    j.version_at,
    j.content_hash,
    j.file_id, j.sheet, j.line
from raw_event as e
join onestop_read as j on j.file_no = e.file_no and j.sheet = e.sheet and j.line = e.line
left join onestop_fate as t on t.file_no = e.file_no and t.sheet = e.sheet and t.line = e.line
left join held_file as h on h.file_no = e.file_no
where t.file_no is null and h.file_no is null
