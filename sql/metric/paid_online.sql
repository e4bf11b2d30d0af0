-- One row per period and unit that received something: how many dossiers with a fee were paid online.
-- grain: period_id, unit_id
-- part: received in the period, with a fee, paid online
-- whole: received in the period, with a fee
-- law: QĐ 766/QĐ-TTg, PAY_DOSSIER
select
    period_id,
    unit_id,
    cast(sum(received_paid_online) as bigint) as part,
    cast(sum(received_with_fee) as bigint) as whole
from core.handled_count
group by period_id, unit_id
