-- One row per unit, feed and owed span with what became of it. A span is told of by the files that first
-- told records of its days, by a file of the unit made after its end and before the next span's (also an
-- empty one), and, where there is neither, by the first file that told records from before and after it.
-- grain: unit_id, feed, span_from
-- state: RECEIVED (told of by the end of due_on), LATE (later, or only made whole later: a correction
-- undoes nothing), PARTIAL (more than a tenth of the unit's rows in those files set aside, or fewer than
-- a fifth of the usual records after due_on, or the newest file that belongs to it held), REFUSED (only
-- refused files came), SILENT (nothing came), NOT_DUE (nothing or little came, and there is time)
-- units: usual_count is the median of the last 8 spans (of a daily duty: of the same weekday), known from
-- 4 on, and a measure only from 10 records on
with shown as (
    select unit_id, feed, span_from, span_to, due_on, next_span_to
    from core.obligation_owed
    where is_shown
), told_rows as (
    select owed.unit_id, owed.feed, owed.span_from, told.file_id, sum(told.row_count) as row_count
    from core.obligation_owed as owed
    join staging.feed_day as told
        on told.unit_id = owed.unit_id
        and told.feed = owed.feed
        and told.day between owed.span_from and owed.span_to
    group by owed.unit_id, owed.feed, owed.span_from, told.file_id
), counted as (
    select unit_id, feed, span_from, sum(row_count) as row_count
    from told_rows
    group by unit_id, feed, span_from
), usual as (
    select
        owed.unit_id,
        owed.feed,
        owed.span_from,
        median(coalesce(counted.row_count, 0)) over before as usual_count,
        count(*) over before as known_count
    from core.obligation_owed as owed
    left join counted
        on counted.unit_id = owed.unit_id and counted.feed = owed.feed and counted.span_from = owed.span_from
    window before as (
        partition by
            owed.unit_id,
            owed.feed,
            case owed.frequency when 'DAILY' then isodow(owed.span_from) else 0 end
        order by owed.span_from
        rows between 8 preceding and 1 preceding
    )
), told_whole as (
    select shown.unit_id, shown.feed, shown.span_from, file.file_id, 0 as row_count
    from shown
    join staging.feed_file as file
        on file.unit_id = shown.unit_id
        and file.feed = shown.feed
        and file.state = 'LOADED'
        and file.told_on between shown.span_to and least(shown.next_span_to - 1, shown.due_on)
), told as (
    select unit_id, feed, span_from, file_id, max(row_count) as row_count
    from (
        select unit_id, feed, span_from, file_id, row_count from told_rows
        union all
        select unit_id, feed, span_from, file_id, row_count from told_whole
    ) as rows_or_whole
    group by unit_id, feed, span_from, file_id
), bridged as (
    select
        shown.unit_id,
        shown.feed,
        shown.span_from,
        arg_min(file.file_id, file.arrival_no) as file_id
    from shown
    join staging.feed_sender as sender
        on sender.unit_id = shown.unit_id
        and sender.feed = shown.feed
        and sender.fresh_from < shown.span_from
        and sender.fresh_to > shown.span_to
    join staging.feed_file as file on file.file_id = sender.file_id
    left join told
        on told.unit_id = shown.unit_id and told.feed = shown.feed and told.span_from = shown.span_from
    where told.file_id is null
    group by shown.unit_id, shown.feed, shown.span_from
), evidence as (
    select unit_id, feed, span_from, file_id, row_count from told
    union all
    select unit_id, feed, span_from, file_id, 0 from bridged
), accepted as (
    select
        shown.unit_id,
        shown.feed,
        shown.span_from,
        count(*) as file_count,
        sum(evidence.row_count) as row_count,
        coalesce(sum(evidence.row_count) filter (where file.arrived_on <= shown.due_on), 0)
            as row_count_in_time,
        min(file.arrived_at) as first_at,
        min(file.arrived_at) filter (where file.arrived_on > shown.due_on) as first_late_at,
        max(file.arrived_at) as last_at,
        sum(sender.row_count) as sent_count,
        sum(sender.quarantined_count) as quarantined_count
    from evidence
    join shown
        on shown.unit_id = evidence.unit_id
        and shown.feed = evidence.feed
        and shown.span_from = evidence.span_from
    join staging.feed_file as file on file.file_id = evidence.file_id
    join staging.feed_sender as sender
        on sender.file_id = evidence.file_id and sender.unit_id = evidence.unit_id
    group by shown.unit_id, shown.feed, shown.span_from
), refused_file as (
    -- a refused file stands for its sender and for all units that its source and sender have told of
    select file_id, feed, unit_id, arrived_at, told_on
    from staging.feed_file
    where state = 'REFUSED' and unit_id is not null
    union
    select file.file_id, file.feed, sender.unit_id, file.arrived_at, file.told_on
    from staging.feed_file as file
    join staging.feed_sender as sender
        on sender.feed = file.feed
        and sender.source = file.source
        and coalesce(sender.sender_id, '') = coalesce(file.unit_id, '')
    where file.state = 'REFUSED'
), refused as (
    select
        shown.unit_id,
        shown.feed,
        shown.span_from,
        max(file.arrived_at) filter (where file.told_on >= shown.span_to) as held_at
    from shown
    join refused_file as file
        on file.unit_id = shown.unit_id
        and file.feed = shown.feed
        and file.told_on between shown.span_from and least(shown.next_span_to - 1, shown.due_on)
    group by shown.unit_id, shown.feed, shown.span_from
), judged as (
    select
        owed.unit_id,
        owed.feed,
        owed.span_from,
        owed.span_to,
        owed.placed_on,
        owed.due_on,
        owed.frequency,
        clock.as_of_on < owed.due_on as has_time,
        accepted.file_count is not null as is_told,
        refused.span_from is not null as is_refused,
        coalesce(refused.held_at > accepted.last_at, false) as is_held,
        usual.known_count >= 4 and usual.usual_count >= 10
            and accepted.row_count * 5 < usual.usual_count as is_few,
        usual.known_count >= 4 and usual.usual_count >= 10
            and accepted.row_count_in_time * 5 < usual.usual_count as was_few,
        coalesce(accepted.quarantined_count * 10 > accepted.quarantined_count + accepted.sent_count, false)
            as is_set_aside,
        coalesce(cast(accepted.first_at as date) <= owed.due_on, false) as is_in_time,
        accepted.first_at,
        accepted.first_late_at,
        coalesce(accepted.file_count, 0) as file_count,
        coalesce(accepted.row_count, 0) as row_count,
        coalesce(accepted.quarantined_count, 0) as quarantined_count,
        usual.usual_count
    from core.obligation_owed as owed
    cross join run.clock as clock
    join usual on usual.unit_id = owed.unit_id and usual.feed = owed.feed and usual.span_from = owed.span_from
    left join accepted
        on accepted.unit_id = owed.unit_id
        and accepted.feed = owed.feed
        and accepted.span_from = owed.span_from
    left join refused
        on refused.unit_id = owed.unit_id and refused.feed = owed.feed and refused.span_from = owed.span_from
    where owed.is_shown
), stated as (
    select
        judged.unit_id,
        judged.feed,
        judged.span_from,
        judged.span_to,
        judged.placed_on,
        judged.due_on,
        judged.frequency,
        case
            when not judged.is_told and judged.is_refused then 'REFUSED'
            when not judged.is_told and judged.has_time then 'NOT_DUE'
            when not judged.is_told then 'SILENT'
            when judged.is_set_aside or judged.is_held then 'PARTIAL'
            when judged.is_few and judged.has_time then 'NOT_DUE'
            when judged.is_few then 'PARTIAL'
            when judged.is_in_time and not judged.was_few then 'RECEIVED'
            else 'LATE'
        end as state,
        judged.first_at,
        judged.first_late_at,
        judged.file_count,
        judged.row_count,
        judged.quarantined_count,
        judged.usual_count
    from judged
)
select
    unit_id,
    feed,
    span_from,
    span_to,
    placed_on,
    due_on,
    frequency,
    state,
    case state when 'LATE' then first_late_at else first_at end as received_at,
    cast(file_count as bigint) as file_count,
    cast(row_count as bigint) as row_count,
    cast(quarantined_count as bigint) as quarantined_count,
    usual_count
from stated
