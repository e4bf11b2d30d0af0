-- One row per feed, unit, day and file that was the first to tell records of that day. A record sent
-- again, or corrected, counts once, where it was first told: a later correction makes nothing earlier and
-- nothing more.
-- grain: file_id, unit_id, day
-- units: row_count counts records; a dossier is one on the day of its receipt and one on the day of its
-- end
with told as (
    select
        file_id,
        unit_id,
        hash(source, dossier_code) as record_id,
        cast(coalesce(received_at, submitted_at) as date) as day
    from batch.onestop_dossier
    union all
    select
        file_id,
        unit_id,
        hash(source, dossier_code),
        cast(coalesce(decided_at, returned_at, withdrawn_at, refused_at) as date)
    from batch.onestop_dossier
    where coalesce(decided_at, returned_at, withdrawn_at, refused_at) is not null
    union all
    select file_id, unit_id, record_id, day from batch.feed_row
), dated as (
    select
        file.feed,
        coalesce(told.unit_id, file.unit_id) as unit_id,
        told.record_id,
        coalesce(told.day, file.told_on) as day,
        file.arrival_no
    from told
    join staging.feed_file as file on file.file_id = told.file_id and file.state = 'LOADED'
    cross join run.clock as clock
    where
        coalesce(told.unit_id, file.unit_id) is not null
        and coalesce(told.day, file.told_on) between clock.as_of_on - 830 and clock.as_of_on
), first_told as (
    select feed, unit_id, day, record_id, min(arrival_no) as arrival_no
    from dated
    group by feed, unit_id, day, record_id
)
select
    first_told.feed,
    first_told.unit_id,
    first_told.day,
    file.file_id,
    count(*) as row_count
from first_told
join staging.feed_file as file on file.arrival_no = first_told.arrival_no
group by first_told.feed, first_told.unit_id, first_told.day, file.file_id
