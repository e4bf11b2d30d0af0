-- One row per dossier with a told step, unit that held it and step it was in: where its working minutes went.
-- grain: dossier_id, holder_id, step
-- units: working minutes; held + waiting over all rows of a dossier = its life
select
    numbered.dossier_id, spent.unit_id as holder_id, spent.step,
    spent.held_minutes, spent.waiting_minutes, spent.overdue_minutes
from core.dossier_step_time as spent
join core.dossier as numbered on numbered.dossier_no = spent.dossier_no
order by spent.dossier_no, spent.unit_id, spent.step
