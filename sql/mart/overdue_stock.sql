-- One row per day at whose end a calendar or reporting period is judged and dossier open past its due date
-- then: how long it was overdue.
-- grain: judged_on, dossier_id
-- units: late_working_days from the due date to that day; 0: overdue by hours
select judged.judged_on, numbered.dossier_id, judged.late_working_days
from core.dossier_at as judged
join core.dossier as numbered on numbered.dossier_no = judged.dossier_no
where judged.outcome = 'OPEN_OVERDUE'
order by judged.judged_on, judged.dossier_no
