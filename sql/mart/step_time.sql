-- One row per procedure, unit and step of its dossiers with a told step: where their time went.
-- grain: procedure_code, unit_id, step
-- units: working minutes
select
    dossier.procedure_code, spent.unit_id, spent.step,
    count(*) as dossiers,
    cast(sum(spent.held_minutes) as bigint) as held_minutes,
    cast(sum(spent.waiting_minutes) as bigint) as waiting_minutes,
    cast(sum(spent.overdue_minutes) as bigint) as overdue_minutes,
    count(*) filter (where spent.overdue_minutes > 0) as overdue_dossiers
from core.dossier_step_time as spent
join core.dossier as dossier on dossier.dossier_no = spent.dossier_no
group by dossier.procedure_code, spent.unit_id, spent.step
order by dossier.procedure_code, spent.unit_id, spent.step
