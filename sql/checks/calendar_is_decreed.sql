-- tell
-- days of the data's time for which no decreed calendar exists: Monday to Friday stands in
select calendar.day
from core.working_day as calendar
cross join core.period as period
where
    period.kind = 'ALL'
    and not calendar.is_decreed
    and calendar.day between period.starts_on and period.judged_on
