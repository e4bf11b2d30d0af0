-- One row per period, unit and measure of a feed outside the one-stop office.
-- grain: period_id, unit_id, measure
select period_id, unit_id, feed, measure, state, part, whole
from core.activity
order by period_id, unit_id, measure
