-- stop
-- a state that is not agreed, or one that its own counts and dates deny
select unit_id, feed, day, state
from published.obligation_day
where
    state not in ('RECEIVED', 'LATE', 'PARTIAL', 'REFUSED', 'SILENT', 'NOT_DUE')
    or (state in ('RECEIVED', 'LATE', 'PARTIAL') and (received_at is null or file_count = 0))
    or (state in ('REFUSED', 'SILENT') and (received_at is not null or file_count + row_count > 0))
    or (state = 'RECEIVED' and cast(received_at as date) > due_on)
    or (state = 'LATE' and cast(received_at as date) <= due_on)
    or due_on < span_to
    or day not between span_from and span_to
