-- One row per dossier row in which no fault was found, of a file that is not held. Asked anew each time.
-- grain: file_no, sheet, line
with records_sent_more_than_once as (
    select r.record_hash
    from raw_dossier as r
    group by r.record_hash
    having count(*) > 1
)

select
    r.file_no, r.sheet, r.line, r.source, r.dossier_code, r.version_at, r.content_hash,
    m.record_hash is not null as is_sent_more_than_once
from onestop_read as r
left join records_sent_more_than_once as m on m.record_hash = r.record_hash
left join onestop_fault as f on f.file_no = r.file_no and f.sheet = r.sheet and f.line = r.line
left join held_file as h on h.file_no = r.file_no
where f.file_no is null and h.file_no is null
