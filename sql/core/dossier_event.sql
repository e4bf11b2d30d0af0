-- One row per event of a dossier, in order, as far as it lies before the end of the data date.
-- grain: dossier_id, event_no
-- receipt and end are the dossier's own, whatever a log says of them
-- is_inferred: made from a column of the current row, not from a log
with happened as (
    select dossier_id, 'RECEIVED' as kind, 0 as rank_of_kind, received_at as event_at,
        cast(null as timestamp) as new_due_at, true as is_inferred
    from core.dossier
    where end_kind is distinct from 'REFUSED'
    union all
    select
        event.dossier_id,
        event.kind,
        case when event.kind in ('SUPPLEMENT_RECEIVED', 'FINANCIAL_DONE', 'RESUMED') then 2 else 1 end,
        event.event_at,
        event.new_due_at,
        false
    from staging.onestop_event as event
    join core.dossier as life on life.dossier_id = event.dossier_id
    where
        event.kind not in (
            'SUBMITTED', 'ACCEPTED', 'DECIDED', 'RETURNED', 'WITHDRAWN', 'STOPPED', 'REFUSED', 'DELETED'
        )
    union all
    select dossier_id, 'DECIDED', 3, decided_at, null, true from core.dossier
    where decided_at is not null and end_kind is distinct from 'REFUSED'
    union all
    select dossier_id, 'RETURNED', 4, returned_at, null, true from core.dossier
    where returned_at is not null and end_kind is distinct from 'REFUSED'
    union all
    select dossier_id, end_kind, 5, ended_at, null, true from core.dossier
    where end_kind in ('WITHDRAWN', 'STOPPED', 'REFUSED')
)
select
    happened.dossier_id,
    cast(
        row_number() over (
            partition by happened.dossier_id
            order by happened.event_at, happened.rank_of_kind, happened.kind
        ) as integer
    ) as event_no,
    happened.kind,
    happened.event_at,
    happened.new_due_at,
    happened.is_inferred
from happened
cross join run.clock as clock
where cast(happened.event_at as date) <= clock.as_of_on
