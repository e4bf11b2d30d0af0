-- One row per unit and day with a duty to report: silence is a row.
-- grain: unit_id, day
select unit_id, day, is_working, received, finished, late
from core.unit_day
order by unit_id, day
