-- One row per period and unit: official mailboxes issued and used, mail sent and received.
-- grain: period_id, unit_id
-- units: is_using: at least one of its mailboxes, of a person or its own, was used; null where nothing is
-- known
select
    period_id,
    unit_id,
    state,
    cast(accounts_issued as bigint) as accounts_issued,
    cast(accounts_active as bigint) as accounts_active,
    cast(boxes_issued as bigint) as boxes_issued,
    cast(boxes_active as bigint) as boxes_active,
    staff_count,
    staff_counted_on,
    cast(log_days as bigint) as log_days,
    cast(flow_days as bigint) as flow_days,
    cast(box_days_opened as bigint) as box_days_opened,
    cast(box_days as bigint) as box_days,
    cast(sent as bigint) as sent,
    cast(sent_outside as bigint) as sent_outside,
    cast(received as bigint) as received,
    cast(received_outside as bigint) as received_outside,
    cast(failed_logins as bigint) as failed_logins,
    accounts_active + boxes_active > 0 as is_using
from core.mail_active
order by period_id, unit_id
