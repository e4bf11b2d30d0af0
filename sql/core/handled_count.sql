-- One row per period, unit, procedure and channel with anything in it: the counts from which all shares are
-- made.
-- grain: period_id, unit_id, procedure_code, channel
-- identity: received + carried_in = finished + withdrawn + closing_open
select
    period_id,
    unit_id,
    procedure_code,
    channel,
    count(*) filter (where is_received) as received,
    count(*) filter (where is_carried_in) as carried_in,
    count(*) filter (where outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')) as finished,
    count(*) filter (where outcome = 'EARLY') as early,
    count(*) filter (where outcome = 'ON_TIME') as on_time,
    count(*) filter (where outcome = 'LATE') as late,
    count(*) filter (where outcome = 'FINISHED_NO_DUE') as finished_no_due,
    count(*) filter (where outcome = 'WITHDRAWN') as withdrawn,
    count(*) filter (
        where outcome in ('OPEN_IN_TERM', 'OPEN_PAUSED', 'OPEN_OVERDUE', 'OPEN_NO_DUE')
    ) as closing_open,
    count(*) filter (where outcome = 'OPEN_IN_TERM') as open_in_term,
    count(*) filter (where outcome = 'OPEN_PAUSED') as open_paused,
    count(*) filter (where outcome = 'OPEN_OVERDUE') as open_overdue,
    count(*) filter (where outcome = 'OPEN_NO_DUE') as open_no_due,
    count(*) filter (where outcome = 'REFUSED') as refused,
    count(*) filter (where is_received and channel = 'ONLINE') as received_online,
    count(*) filter (where is_received and channel = 'DIRECT') as received_direct,
    count(*) filter (where is_received and channel = 'POSTAL') as received_postal,
    count(*) filter (where is_received and channel not in ('ONLINE', 'DIRECT', 'POSTAL')) as received_unknown,
    count(*) filter (where is_received and is_digitised) as received_digitised,
    count(*) filter (where is_received and has_fee) as received_with_fee,
    count(*) filter (where is_received and paid_online) as received_paid_online,
    count(*) filter (
        where has_electronic_result and outcome in ('EARLY', 'ON_TIME', 'LATE', 'FINISHED_NO_DUE')
    ) as finished_electronic,
    count(*) filter (where is_reappointed_met) as late_reappointed
from core.dossier_period
group by period_id, unit_id, procedure_code, channel
