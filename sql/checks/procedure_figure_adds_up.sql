-- stop
-- the same identity by procedure and channel
select period_id, unit_id, procedure_code, channel
from published.procedure_figure
where
    received + carried_in <> finished + withdrawn + closing_open
    or finished <> early + on_time + late + finished_no_due
    or closing_open <> open_in_term + open_paused + open_overdue + open_no_due
    or received <> received_online + received_direct + received_postal + received_unknown
