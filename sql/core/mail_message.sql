-- One row per mail that somebody handed in: what goes on under another queue id, after the scanner, an alias
-- or another server of ours whose log is here too, is the same mail and no row of its own.
-- grain: source, queue_code, queue_no
-- units: sent_on is the day of the mail's first line, local time of Vietnam
with messages as (
    select
        source, queue_code, queue_no,
        max(sender) as sender,
        case
            when bool_or(sender_side = 'INSIDE') then 'INSIDE'
            when bool_or(sender_side = 'OUTSIDE') then 'OUTSIDE'
            when bool_or(sender_side = 'NONE') then 'NONE'
            else 'UNKNOWN'
        end as sender_side,
        min(first_at) as first_at,
        max(last_at) as last_at,
        coalesce(bool_or(recipient_side = 'OUTSIDE'), false) as has_outside_recipient,
        max(byte_count) as byte_count
    from staging.mail_queue
    group by source, queue_code, queue_no
), continued as (
    -- a server hands on at once, within the minutes by which two clocks may differ
    select
        source, next_code, first_at,
        case when status = 'SENT' then interval 10 minute else interval 6 day end as reach
    from staging.mail_queue
    where next_code <> ''
)
select
    message.source, message.queue_code, message.queue_no, message.sender, message.sender_side,
    cast(message.first_at as date) as sent_on,
    message.has_outside_recipient, message.byte_count
from messages as message
where not exists (
    select 1
    from continued
    where
        continued.source = message.source
        and continued.next_code = message.queue_code
        and continued.first_at >= message.first_at - continued.reach
        and continued.first_at <= message.last_at + continued.reach
)
