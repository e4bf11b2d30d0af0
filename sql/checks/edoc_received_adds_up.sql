-- stop
-- every delivery of electronic documents is accepted, rejected or neither
select period_id, unit_id, received_count, accepted_count, rejected_count, never_accepted_count
from core.edoc_unit_period
where received_count <> accepted_count + rejected_count + never_accepted_count
