-- One row per well-formed dossier row that says nothing new (DUP_SAME) or contradicts its own file (DUP_CONFLICT).
-- Nothing new: the version before it, in the order of versions, had the same content. Held files do not count.
-- grain: file_no, sheet, line
with dossiers_sent_more_than_once as (
    select j.source, j.dossier_code
    from onestop_judged as j
    left join held_file as h on h.file_no = j.file_no
    where j.code is null and h.file_no is null
    group by j.source, j.dossier_code
    having count(*) > 1
),

contradictions as (
    select j.file_no, j.source, j.dossier_code, j.version_at
    from onestop_judged as j
    join dossiers_sent_more_than_once as d on d.source = j.source and d.dossier_code = j.dossier_code
    where j.code is null
    group by j.file_no, j.source, j.dossier_code, j.version_at
    having count(distinct j.content_hash) > 1
),

versions as (
    select
        j.file_no, j.sheet, j.line, j.content_hash,
        c.file_no is not null as is_contradiction,
        lag(j.content_hash) over (
            partition by j.source, j.dossier_code, c.file_no is not null
            order by j.version_at nulls last, j.file_no, j.sheet, j.line
        ) as content_before
    from onestop_judged as j
    join dossiers_sent_more_than_once as d on d.source = j.source and d.dossier_code = j.dossier_code
    left join held_file as h on h.file_no = j.file_no
    left join contradictions as c
        on c.file_no = j.file_no and c.source = j.source and c.dossier_code = j.dossier_code
        and c.version_at is not distinct from j.version_at
    where j.code is null and h.file_no is null
)

select
    v.file_no, v.sheet, v.line,
    case when v.is_contradiction then 'DUP_CONFLICT' else 'DUP_SAME' end as code
from versions as v
where v.is_contradiction or v.content_before = v.content_hash
