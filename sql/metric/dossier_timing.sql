-- One row per period and unit that finished a dossier with a due date: marks of 2 for early, 1 for on the
-- day, 0 for late.
-- grain: period_id, unit_id
-- part: marks of those finished in the period: 2 early, 1 on the due date, 0 late
-- whole: 2 for each of them
-- law: TT 01/2018/TT-VPCP, indicator 1; dates are compared, so that "equal" can be reached; re-appointed
-- stays late
select
    period_id,
    unit_id,
    cast(sum(2 * early + on_time) as bigint) as part,
    cast(sum(2 * (early + on_time + late)) as bigint) as whole
from core.handled_count
group by period_id, unit_id
having sum(early + on_time + late) > 0
