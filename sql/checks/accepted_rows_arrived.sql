-- stop
-- as many dossier rows lie in the warehouse as the receipts of their batch say were accepted; other feeds are
-- counted line by line when a batch is loaded
with said as (
    select batch_id, sum(accepted) as accepted
    from batch.file_receipt
    where feed = 'onestop'
    group by batch_id
), held as (
    select batch_id, count(*) as accepted
    from batch.onestop_dossier
    group by batch_id
)
select coalesce(said.batch_id, held.batch_id) as batch_id
from said
full join held on held.batch_id = said.batch_id
where coalesce(said.accepted, 0) <> coalesce(held.accepted, 0)
