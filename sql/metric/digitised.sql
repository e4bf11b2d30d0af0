-- One row per period and unit that received something: how many dossiers had their papers digitised.
-- grain: period_id, unit_id
-- part: received in the period and digitised
-- whole: received in the period
-- law: QĐ 766/QĐ-TTg, SO_HOA_GIAY_TO_GIAI_QUYET
select
    period_id,
    unit_id,
    cast(sum(received_digitised) as bigint) as part,
    cast(sum(received) as bigint) as whole
from core.handled_count
group by period_id, unit_id
