-- One row per unit, feed and owed span, on the last working day of the span: the cells of the matrix.
-- grain: unit_id, feed, day
select
    unit_id,
    feed,
    placed_on as day,
    state,
    due_on,
    received_at,
    file_count,
    row_count,
    quarantined_count,
    frequency,
    span_from,
    span_to
from core.obligation_span
