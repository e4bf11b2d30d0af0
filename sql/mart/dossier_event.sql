-- One row per event of a dossier, in order.
-- grain: dossier_id, event_no
select dossier_id, event_no, kind, event_at, new_due_at, is_inferred
from core.dossier_event
order by dossier_id, event_no
