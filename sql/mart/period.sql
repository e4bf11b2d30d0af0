-- One row per period that a number may speak of.
-- grain: period_id
select period_id, kind, starts_on, ends_before, previous_id, is_complete
from core.period
order by kind, starts_on
