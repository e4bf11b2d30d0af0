-- One row per period and unit that finished something: how many results were given electronically.
-- grain: period_id, unit_id
-- part: finished in the period with an electronic result
-- whole: finished in the period
-- law: QĐ 766/QĐ-TTg, ORIGINAL_RESULT_AVAILABLE
select
    period_id,
    unit_id,
    cast(sum(finished_electronic) as bigint) as part,
    cast(sum(finished) as bigint) as whole
from core.handled_count
group by period_id, unit_id
