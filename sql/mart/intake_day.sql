-- One row per feed and day on which files came, with what became of their rows.
-- grain: feed, day
-- units: lines of files; day in local time of Vietnam, that of the batch
select
    cast(try_strptime(batch_id[1:8], '%Y%m%d') as date) as day,
    feed,
    count(*) as file_count,
    cast(sum(received) as bigint) as received,
    cast(sum(accepted) as bigint) as accepted,
    cast(sum(quarantined) as bigint) as quarantined,
    cast(sum(duplicate) as bigint) as duplicate,
    cast(sum(blank) as bigint) as blank
from batch.file_receipt
group by day, feed
order by day, feed
