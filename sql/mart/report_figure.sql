-- One row per reporting period, unit and procedure with anything in it: the counts of the report forms.
-- grain: period_id, unit_id, procedure_code
select
    period_id, unit_id, procedure_code, received, received_online, received_direct, received_postal,
    received_unknown, carried_in, finished, early, on_time, late, finished_no_due, withdrawn, closing_open,
    open_in_term, open_paused, open_overdue, open_no_due, refused
from core.report_count
order by unit_id, procedure_code, period_id
