-- stop
-- received + carried_in = finished + withdrawn + closing_open, and every part adds up to its whole
select period_id, scope_kind, scope_id
from published.figure
where
    received + carried_in <> finished + withdrawn + closing_open
    or finished <> early + on_time + late + finished_no_due
    or closing_open <> open_in_term + open_paused + open_overdue + open_no_due
    or received <> received_online + received_direct + received_postal + received_unknown
    or received_digitised > received
    or received_paid_online > received_with_fee
    or received_with_fee > received
    or finished_electronic > finished
    or (state <> 'REPORTED' and received + finished + withdrawn + refused > 0)
