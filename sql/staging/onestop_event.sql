-- One row per event of a dossier, told by its own row or by a log: the same event in several versions, files
-- or feeds is one event; its newest telling counts. Some senders know the second and some the minute, so that
-- within a minute it is one event: a request told twice is no second request. Steps are not here.
-- grain: dossier_id, kind, event_at
-- logs: some repeat the status of their dossier at every step. Of one wait only the first such line is its
-- begin, and the first line with the status "processing" after it its end. A supplement that is asked of the
-- one-stop unit has not been asked of anybody outside yet. Lines of one minute stand in the order of their
-- seconds; of one second, an end is that of what waited before it, else of the wait that begins there.
with log_line as (
    select
        coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)) as dossier_id,
        told.kind, told.event_at, date_trunc('minute', told.event_at) as event_minute, told.new_due_at,
        told.reason, told.mode, told.version_at, told.content_hash, told.file_id, told.sheet, told.line
    from batch.dossier_event as told
    left join staging.dossier_link as link
        on link.source = told.source and link.dossier_code = told.dossier_code
    where told.asked_of is distinct from 'ONE_STOP'
), log_minute as (
    select
        dossier_id, kind, event_minute, min(event_at) as first_at,
        kind in ('SUPPLEMENT_REQUESTED', 'FINANCIAL_REQUESTED', 'SUSPENDED') as is_begin,
        kind in ('PROCESSING', 'SUPPLEMENT_RECEIVED', 'FINANCIAL_DONE', 'RESUMED') as is_end
    from log_line
    group by dossier_id, kind, event_minute
), log_moment as (
    -- is_both: a wait begins and one of its kind ends
    select
        dossier_id, first_at, bool_or(is_begin) as has_begin,
        bool_or(is_begin) and bool_or(kind = 'PROCESSING')
        or bool_or(kind = 'SUPPLEMENT_REQUESTED') and bool_or(kind = 'SUPPLEMENT_RECEIVED')
        or bool_or(kind = 'FINANCIAL_REQUESTED') and bool_or(kind = 'FINANCIAL_DONE')
        or bool_or(kind = 'SUSPENDED') and bool_or(kind = 'RESUMED') as is_both
    from log_minute
    where is_begin or is_end
    group by dossier_id, first_at
), log_waiting as (
    -- what begins and ends at one moment leaves a dossier as it was
    select
        dossier_id, first_at, is_both,
        coalesce(
            last_value(case when not is_both then has_begin end ignore nulls) over (
                partition by dossier_id
                order by first_at
            ),
            false
        ) as is_waiting
    from log_moment
    where dossier_id in (select dossier_id from log_moment where is_both)
), log_placed as (
    select
        line.dossier_id, line.kind, line.event_minute, line.first_at,
        case
            when waiting.dossier_id is null or not line.is_begin and not line.is_end then 0
            when line.is_begin = waiting.is_waiting then 2
            else 1
        end as place
    from log_minute as line
    left join log_waiting as waiting
        on waiting.dossier_id = line.dossier_id and waiting.first_at = line.first_at and waiting.is_both
), log_in_order as (
    select
        dossier_id, kind, event_minute,
        lag(kind) over (partition by dossier_id order by first_at, place, kind) as kind_before
    from log_placed
), log_event as (
    select
        dossier_id, kind, event_minute,
        case
            when kind = 'PROCESSING' and kind_before = 'SUPPLEMENT_REQUESTED' then 'SUPPLEMENT_RECEIVED'
            when kind = 'PROCESSING' and kind_before = 'FINANCIAL_REQUESTED' then 'FINANCIAL_DONE'
            when kind = 'PROCESSING' and kind_before = 'SUSPENDED' then 'RESUMED'
            else kind
        end as meant
    from log_in_order
    where
        not coalesce(
            kind in ('SUPPLEMENT_REQUESTED', 'FINANCIAL_REQUESTED', 'SUSPENDED') and kind_before = kind,
            false
        )
), keyed as (
    select
        coalesce(link.dossier_id, batch.dossier_id(told.source, told.dossier_code)) as dossier_id,
        told.kind, told.event_at, told.new_due_at, told.reason,
        cast(null as varchar) as mode, false as is_log, told.version_at, told.content_hash, told.file_id,
        told.sheet, told.line
    from batch.onestop_event as told
    left join staging.dossier_link as link
        on link.source = told.source and link.dossier_code = told.dossier_code
    where told.event_at is not null
    union all
    select
        log_event.dossier_id, log_event.meant, told.event_at, told.new_due_at, told.reason, told.mode, true,
        told.version_at, told.content_hash, told.file_id, told.sheet, told.line
    from log_line as told
    join log_event
        on log_event.dossier_id = told.dossier_id
        and log_event.kind = told.kind
        and log_event.event_minute = told.event_minute
    where log_event.meant not in ('STEP', 'ASSIGNED', 'TRANSFERRED', 'PROCESSING')
)
select
    dossier_id,
    kind,
    event_at,
    -- a log that knows no new date takes none away
    coalesce(
        new_due_at,
        case when is_log then first_value(new_due_at ignore nulls) over newest_first end
    ) as new_due_at,
    first_value(reason ignore nulls) over newest_first as reason,
    first_value(mode ignore nulls) over newest_first as mode
from keyed
window newest_first as (
    partition by dossier_id, kind, date_trunc('minute', event_at)
    order by
        version_at desc nulls last, content_hash desc nulls last, event_at, new_due_at desc nulls last,
        file_id, sheet, line
    rows between unbounded preceding and unbounded following
)
qualify row_number() over (
    partition by dossier_id, kind, date_trunc('minute', event_at)
    order by
        version_at desc nulls last, content_hash desc nulls last, event_at, new_due_at desc nulls last,
        file_id, sheet, line
) = 1
