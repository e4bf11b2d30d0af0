-- One row per period and unit that received something: how many dossiers came online.
-- grain: period_id, unit_id
-- part: received online in the period
-- whole: received in the period by any channel
-- law: QĐ 766/QĐ-TTg, ONLINE_FILED (channel 2 over all dossiers)
select
    period_id,
    unit_id,
    cast(sum(received_online) as bigint) as part,
    cast(sum(received) as bigint) as whole
from core.handled_count
group by period_id, unit_id
