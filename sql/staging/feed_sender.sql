-- One row per loaded file and unit that it speaks of: the unit it belongs to, and every unit with a row
-- in it, accepted or set aside.
-- grain: file_id, unit_id
-- units: fresh_from and fresh_to span the days whose records this file was the first to tell; null: it
-- told none
with accepted as (
    select file_id, unit_id, count(*) as row_count
    from batch.onestop_dossier
    group by file_id, unit_id
    union all
    select file_id, unit_id, count(*)
    from batch.feed_row
    group by file_id, unit_id
), set_aside as (
    -- a trial that failed is the same row again
    select quarantine.file_id, quarantine.unit_id, count(*) as quarantined_count
    from staging.quarantine as quarantine
    left join staging.correction as corrected
        on corrected.origin = concat(quarantine.file_id, ':', quarantine.sheet, ':', quarantine.line)
    where quarantine.origin is null and corrected.origin is null
    group by quarantine.file_id, quarantine.unit_id
), counted as (
    select file_id, unit_id, row_count, 0 as quarantined_count from accepted
    union all
    select file_id, unit_id, 0, quarantined_count from set_aside
), spoken_of as (
    -- a district may send for its communes: a row is the unit's that it names, else the sender's
    select
        file.file_id,
        coalesce(counted.unit_id, file.unit_id) as unit_id,
        counted.row_count,
        counted.quarantined_count
    from staging.feed_file as file
    join counted on counted.file_id = file.file_id
    where file.state = 'LOADED'
    union all
    select file_id, unit_id, 0, 0
    from staging.feed_file
    where state = 'LOADED' and unit_id is not null
), fresh as (
    select file_id, unit_id, min(day) as fresh_from, max(day) as fresh_to
    from staging.feed_day
    group by file_id, unit_id
)
select
    file.file_id,
    sender.unit_id,
    any_value(file.feed) as feed,
    any_value(file.source) as source,
    any_value(file.unit_id) as sender_id,
    sum(sender.row_count) as row_count,
    sum(sender.quarantined_count) as quarantined_count,
    any_value(fresh.fresh_from) as fresh_from,
    any_value(fresh.fresh_to) as fresh_to
from spoken_of as sender
join staging.feed_file as file on file.file_id = sender.file_id
left join fresh on fresh.file_id = sender.file_id and fresh.unit_id = sender.unit_id
where sender.unit_id is not null
group by file.file_id, sender.unit_id
