-- stop
-- a part lies within its whole; silence has no counts, a report has both
select period_id, unit_id, metric_code
from metric.value
where
    (state = 'REPORTED' and (part is null or whole is null or part < 0 or part > whole))
    or (state in ('SILENT', 'NO_DATA') and (part is not null or whole is not null))
    or state not in ('REPORTED', 'SILENT', 'NO_DATA')
