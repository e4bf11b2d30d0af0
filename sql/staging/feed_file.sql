-- One row per content that was sent, with the moment it was there: when the sender made it, where the
-- file tells, else when it was taken in (its batch's time; counted even after the data date, or nothing
-- of a first load of such files would have come). Files made after the data date are not known yet.
-- grain: file_id
-- units: told_on is the last day a file can speak of: one made before noon speaks of the day before;
-- midnight sharp is a date without a time and speaks of its own day
with receipt as (
    select
        file_id,
        feed,
        source,
        unit_id,
        case state when 'LOADED' then 'LOADED' else 'REFUSED' end as state,
        exported_at,
        coalesce(exported_at, try_strptime(batch_id[1:18], '%Y%m%dT%H%M%S%g')) as arrived_at,
        received
    from batch.file_receipt
    where state <> 'DUPLICATE'
    qualify row_number() over (
        partition by file_id
        order by case state when 'LOADED' then 0 else 1 end, batch_id, file_no
    ) = 1
)
select
    receipt.file_id,
    receipt.feed,
    receipt.source,
    receipt.unit_id,
    receipt.state,
    receipt.arrived_at,
    cast(receipt.arrived_at as date) as arrived_on,
    case
        when receipt.arrived_at = date_trunc('day', receipt.arrived_at) then cast(receipt.arrived_at as date)
        else cast(receipt.arrived_at - interval 12 hours as date)
    end as told_on,
    row_number() over (order by receipt.arrived_at, receipt.file_id) as arrival_no,
    receipt.received as received_count
from receipt
cross join run.clock as clock
where receipt.exported_at is null or cast(receipt.exported_at as date) <= clock.as_of_on
