-- One row per period and unit that received something: in how many of the procedures with a fee somebody paid
-- online.
-- grain: period_id, unit_id
-- part: procedures of the whole with at least one dossier paid online
-- whole: procedures of which the unit received a dossier with a fee in the period
-- law: QĐ 766/QĐ-TTg, PAY_TTHC_ACTIVE
with procedures as (
    select
        period_id,
        unit_id,
        procedure_code,
        sum(received_with_fee) > 0 as has_fee,
        sum(received_paid_online) > 0 as is_paid_online
    from core.handled_count
    group by period_id, unit_id, procedure_code
)
select
    period_id,
    unit_id,
    count(*) filter (where is_paid_online) as part,
    count(*) filter (where has_fee) as whole
from procedures
group by period_id, unit_id
