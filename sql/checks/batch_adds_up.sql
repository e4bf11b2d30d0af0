-- stop
-- received = accepted + quarantined + duplicate + blank in every batch, and what its receipts set aside
-- lies in
-- quarantine; a row there may stand for several lines of a log
with said as (
    select
        batch_id,
        sum(received) as received,
        sum(accepted + quarantined + duplicate + blank) as told,
        sum(quarantined) as quarantined
    from batch.file_receipt
    group by batch_id
), held as (
    select batch_id, count(*) as quarantined
    from batch.quarantine
    group by batch_id
)
select coalesce(said.batch_id, held.batch_id) as batch_id
from said
full join held on held.batch_id = said.batch_id
where
    coalesce(said.received, 0) <> coalesce(said.told, 0)
    or coalesce(held.quarantined, 0) > coalesce(said.quarantined, 0)
    or (coalesce(held.quarantined, 0) = 0) <> (coalesce(said.quarantined, 0) = 0)
