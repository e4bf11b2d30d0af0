-- One row per second, sender and recipient whom a server turned away at its door, before the mail got a
-- queue id.
-- grain: source, rejected_at, sender, recipient
select
    source, coalesce(sender, '') as sender, coalesce(recipient, '') as recipient, first_at as rejected_at,
    max(coalesce(recipient_side, 'NONE')) as recipient_side,
    max(coalesce(attempt_count, 1)) as reject_count
from batch.mail_delivery
where kind = 'OUTCOME' and status = 'REJECTED' and queue_code is null
group by source, coalesce(sender, ''), coalesce(recipient, ''), first_at
