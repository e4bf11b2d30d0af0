-- One row per period, unit, procedure and channel with anything in it: the same counts as figure.
-- grain: period_id, unit_id, procedure_code, channel
select
    period_id, unit_id, procedure_code, channel,
    received, carried_in, finished, early, on_time, late, finished_no_due, withdrawn,
    closing_open, open_in_term, open_paused, open_overdue, open_no_due, refused,
    received_online, received_direct, received_postal, received_unknown,
    received_digitised, received_with_fee, received_paid_online, finished_electronic,
    late_reappointed
from core.handled_count
order by unit_id, procedure_code, period_id, channel
