-- stop
-- received = accepted + quarantined + duplicate + blank on every day of every feed, and days and receipts
-- agree
with said as (
    select feed, sum(received) as received from batch.file_receipt group by feed
), held as (
    select
        feed,
        sum(received) as received,
        count_if(received <> accepted + quarantined + duplicate + blank) as bad_count
    from published.intake_day
    group by feed
)
select coalesce(said.feed, held.feed) as feed
from said
full join held on held.feed = said.feed
where coalesce(said.received, 0) <> coalesce(held.received, 0) or held.bad_count > 0
