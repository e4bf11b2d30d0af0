-- stop
-- received + carried_in = finished + withdrawn + closing_open in every reporting period; in and out are
-- counted by their days, the stocks by what stood open
select period_id, unit_id, procedure_code
from published.report_figure
where
    received + carried_in <> finished + withdrawn + closing_open
    or finished <> early + on_time + late + finished_no_due
    or closing_open <> open_in_term + open_paused + open_overdue + open_no_due
    or received <> received_online + received_direct + received_postal + received_unknown
    or received_unknown < 0
