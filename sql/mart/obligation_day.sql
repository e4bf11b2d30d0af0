-- One row per unit, feed and span that it owes, on the span's last working day: silence is a row.
-- grain: unit_id, feed, day
select
    unit_id, feed, day, state, due_on, received_at, file_count, row_count, quarantined_count, frequency,
    span_from,
    span_to
from core.obligation_day
order by feed, unit_id, day
