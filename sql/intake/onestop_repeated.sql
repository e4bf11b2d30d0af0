-- One row per well-formed dossier row that says nothing new (DUP_SAME) or contradicts its own file (DUP_CONFLICT).
-- Nothing new: the version before it, in the order of versions, had the same content, and it is neither of another
-- time nor the last that says so: another batch may know a version in between. Held files do not count.
-- Only dossiers that were sent more than once are looked at. Of rows that went straight to the batch no two speak of
-- one dossier: if one was sent again, the others are among the sound rows. Most straight rows that have a row beside
-- them differ from it, and are let go while they pass by: memory holds the sound rows, and of them what is compared.
-- Rows are brought together by a hash: those of one dossier have the same, and so may, once in very many, those of two.
-- grain: file_no, sheet, line
with straight_rows_sent_again as (
    select distinct s.file_no, s.sheet, s.line, s.source, s.dossier_code, s.version_at, s.content_hash
    from straight_row as s
    join onestop_sound as r on hash(r.source, r.dossier_code) = hash(s.source, s.dossier_code)
    left join held_file as h on h.file_no = s.file_no
    where
        h.file_no is null
        and (
            r.is_sent_more_than_once
            or hash(r.content_hash) = hash(s.content_hash)
            or r.file_no = s.file_no and r.version_at is not distinct from s.version_at
        )
),

rows_sent_more_than_once as (
    select
        r.file_no, r.sheet, r.line, r.source, r.dossier_code, r.version_at, r.content_hash, false as is_straight
    from onestop_sound as r
    where
        r.is_sent_more_than_once
        or hash(r.source, r.dossier_code) in (
            select hash(s.source, s.dossier_code) from straight_rows_sent_again as s
        )
    union all
    select
        s.file_no, s.sheet, s.line, s.source, s.dossier_code, s.version_at, s.content_hash, true as is_straight
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
        r.file_no, r.sheet, r.line, r.is_straight, r.dossier_code, r.content_hash,
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
    v.file_no, v.sheet, v.line, v.is_straight, v.dossier_code,
    case when v.is_contradiction then 'DUP_CONFLICT' else 'DUP_SAME' end as code
from versions as v
where
    v.is_contradiction
    or v.content_before = v.content_hash
    and (
        v.version_before is not distinct from v.version_at
        or v.content_after = v.content_hash
    )
