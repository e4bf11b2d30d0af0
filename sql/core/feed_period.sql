-- One row per period, feed and ranked unit alive in it, whether anything was told or not: silence is a row.
-- A metric
-- of a feed stands on it, so that a unit that sent nothing is not taken for one that had no cases.
-- grain: period_id, feed, unit_id
-- state: REPORTED (a record of the period, or the unit's empty file for a span that ended in it), SILENT
-- (it owed
-- the feed on days of the period and told nothing), NOT_OWED (nothing came, and nobody had asked for it)
with told_days as (
    select 'onestop' as feed, unit_id, cast(coalesce(received_at, submitted_at) as date) as day
    from batch.onestop_dossier
    union
    select 'onestop', unit_id, cast(coalesce(decided_at, returned_at, withdrawn_at, refused_at) as date)
    from batch.onestop_dossier
    union
    select feed_row.feed, coalesce(feed_row.unit_id, file.unit_id), feed_row.day
    from batch.feed_row as feed_row
    join staging.feed_file as file on file.file_id = feed_row.file_id
    union
    select file.feed, file.unit_id, coalesce(owed.span_to, file.told_on)
    from staging.feed_file as file
    left join core.obligation_owed as owed
        on owed.unit_id = file.unit_id
        and owed.feed = file.feed
        and file.told_on between owed.span_to and least(owed.next_span_to - 1, owed.due_on)
    where file.state = 'LOADED' and file.received_count = 0
), told as (
    select distinct period.period_id, told_days.feed, told_days.unit_id
    from told_days
    join core.period as period on told_days.day between period.starts_on and period.judged_on
), owed as (
    select distinct period.period_id, duty.feed, unit.unit_id
    from core.period as period
    cross join reference.obligation as duty
    join reference.unit as unit on unit.unit_id = duty.unit_id or unit.group_id = duty.group_id
    where
        greatest(period.starts_on, duty.valid_from, unit.valid_from)
        <= least(period.judged_on, duty.valid_to, unit.valid_to)
)
select
    period.period_id,
    feed.feed,
    unit.unit_id,
    case
        when told.unit_id is not null then 'REPORTED'
        when owed.unit_id is not null then 'SILENT'
        else 'NOT_OWED'
    end as state
from core.period as period
cross join batch.feed as feed
cross join reference.unit as unit
left join told
    on told.period_id = period.period_id and told.feed = feed.feed and told.unit_id = unit.unit_id
left join owed
    on owed.period_id = period.period_id and owed.feed = feed.feed and owed.unit_id = unit.unit_id
where
    unit.group_id is not null
    and coalesce(unit.valid_from, period.judged_on) <= period.judged_on
    and coalesce(unit.valid_to, period.starts_on) >= period.starts_on
