-- One row per mailbox and day of which a log tells anything.
-- grain: account, day
-- units: logins counts log-ins of the owner that went well; received counts deliveries, sent counts mails
-- handed in
with told as (
    select
        account, logged_on as day,
        case when kind = 'PERSON' and outcome = 'OK' then login_count else 0 end as logins,
        case when kind = 'PERSON' and outcome <> 'OK' then login_count else 0 end as failed_logins,
        0 as sent, 0 as sent_outside, 0 as received, 0 as received_outside, 0 as rejected
    from staging.mail_login
    where account <> ''
    union all
    select sender, sent_on, 0, 0, 1, case when has_outside_recipient then 1 else 0 end, 0, 0, 0
    from core.mail_message
    where sender_side = 'INSIDE' and sender is not null
    union all
    select recipient, settled_on, 0, 0, 0, 0, 1, case when sender_side = 'OUTSIDE' then 1 else 0 end, 0
    from core.mail_delivery
    where recipient_side = 'INSIDE' and status = 'SENT'
    union all
    select recipient, cast(rejected_at as date), 0, 0, 0, 0, 0, 0, reject_count
    from staging.mail_reject
    where recipient_side = 'INSIDE' and recipient <> ''
)
select
    account, day,
    cast(sum(logins) as bigint) as logins,
    cast(sum(failed_logins) as bigint) as failed_logins,
    cast(sum(sent) as bigint) as sent,
    cast(sum(sent_outside) as bigint) as sent_outside,
    cast(sum(received) as bigint) as received,
    cast(sum(received_outside) as bigint) as received_outside,
    cast(sum(rejected) as bigint) as rejected
from told
group by account, day
