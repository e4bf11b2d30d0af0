-- One row per well-formed dossier row that says nothing new (DUP_SAME) or contradicts its own file (DUP_CONFLICT).
-- Nothing new: the version before it, in the order of versions, had the same content, and it is neither of another
-- time nor the last that says so: another batch may know a version in between. Held files do not count.
-- Only dossiers that were sent more than once are looked at; a hash of source and code finds them fast. Of rows that
-- went straight to the batch no two speak of one dossier: if one was sent again, the others are among the raw rows.
-- grain: file_no, sheet, line
with hashes_sent_more_than_once as (
    select r.record_hash
    from raw_dossier as r
    group by r.record_hash
    having count(*) > 1
),

dossiers_read as (
    select distinct r.source, r.dossier_code
    from onestop_read as r
),

straight_rows_sent_again as (
    select
        s.file_no, s.sheet, s.line, s.file_id, s.unit_id, s.source, s.dossier_code, s.version_at, s.content_hash
    from straight_row as s
    join dossiers_read as d on d.source = s.source and d.dossier_code = s.dossier_code
    left join held_file as h on h.file_no = s.file_no
    where h.file_no is null
),

rows_sent_more_than_once as (
    select
        r.file_no, r.sheet, r.line, r.origin, r.file_id, r.unit_id, r.source, r.dossier_code, r.version_at,
        r.content_hash
    from onestop_read as r
    left join hashes_sent_more_than_once as d on d.record_hash = r.record_hash
    left join straight_rows_sent_again as s on s.source = r.source and s.dossier_code = r.dossier_code
    left join onestop_fault as f on f.file_no = r.file_no and f.sheet = r.sheet and f.line = r.line
    left join held_file as h on h.file_no = r.file_no
    where f.file_no is null and h.file_no is null and (d.record_hash is not null or s.file_no is not null)
    union all
    select
        s.file_no, s.sheet, s.line, cast(null as string) as origin, s.file_id, s.unit_id, s.source, s.dossier_code,
        s.version_at, s.content_hash
    from straight_rows_sent_again as s
),

contradictions as (
    select r.file_no, r.source, r.dossier_code, r.version_at
    from rows_sent_more_than_once as r
    group by r.file_no, r.source, r.dossier_code, r.version_at
    having min(r.content_hash) <> max(r.content_hash)
),

versions as (
    select
        r.file_no, r.sheet, r.line, r.origin, r.file_id, r.unit_id, r.dossier_code, r.content_hash,
        c.file_no is not null as is_contradiction,
        r.version_at,
        lag(r.version_at) over w as version_before,
        lag(r.content_hash) over w as content_before,
        lead(r.content_hash) over w as content_after
    from rows_sent_more_than_once as r
    left join contradictions as c
        on c.file_no = r.file_no and c.source = r.source and c.dossier_code = r.dossier_code
        and c.version_at is not distinct from r.version_at
    window w as (
        partition by r.source, r.dossier_code, c.file_no is not null
        order by r.version_at nulls last, r.file_no, r.sheet, r.line
    )
)

select
    v.file_no, v.sheet, v.line, v.origin, v.file_id, v.unit_id, v.dossier_code,
    case when v.is_contradiction then 'DUP_CONFLICT' else 'DUP_SAME' end as code
from versions as v
where
    v.is_contradiction
    or v.content_before = v.content_hash
    and (
        v.version_before is not distinct from v.version_at
        or v.content_after = v.content_hash
    )
