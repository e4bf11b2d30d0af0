-- One row per reporting period that a report form may speak of.
-- grain: period_id
select period_id, kind, starts_on, ends_before, judged_on, is_complete, is_covered
from core.report_period
order by kind, starts_on
