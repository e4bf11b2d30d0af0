-- One row per event of a dossier: the same event in several versions or files is one event; its newest
-- telling counts. Some senders know the second and some the minute, so that within a minute it is one event:
-- a request told twice is no second request.
-- grain: dossier_id, kind, event_at
with keyed as (
    select
        md5(
            case
                when regexp_full_match(dossier_code, '[0-9A-Z]+(\.[0-9A-Z]+)*-[0-9]{6}-[0-9]{4,}')
                    then dossier_code
                else source || '|' || dossier_code
            end
        ) as dossier_id,
        kind, event_at, new_due_at, version_at, content_hash, file_id, sheet, line
    from batch.onestop_event
    where event_at is not null
)
select dossier_id, kind, event_at, new_due_at
from keyed
qualify row_number() over (
    partition by dossier_id, kind, date_trunc('minute', event_at)
    order by
        version_at desc nulls last, content_hash desc nulls last, event_at, new_due_at desc nulls last,
        file_id, sheet, line
) = 1
