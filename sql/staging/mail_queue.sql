-- One row per message in a server's queue, and one per recipient and outcome of it: what several files tell
-- of one message, because the log was rotated meanwhile or sent again after it had grown, is one. A queue
-- id that comes back after six days without a sign is another message: mail servers give up after five.
-- grain: source, queue_code, queue_no, kind, status, recipient, next_code
-- units: byte_count is the size of the message; empty texts stand for what a row does not have
with told as (
    select
        source, queue_code, kind, coalesce(status, '') as status, coalesce(recipient, '') as recipient,
        coalesce(next_code, '') as next_code, sender, sender_side, recipient_side, byte_count,
        received_count, first_at,
        coalesce(last_at, first_at) as last_at
    from batch.mail_delivery
    where kind in ('MESSAGE', 'OUTCOME') and queue_code is not null
), in_order as (
    select
        source, queue_code, kind, status, recipient, next_code, sender, sender_side, recipient_side,
        byte_count,
        received_count, first_at, last_at,
        max(last_at) over (
            partition by source, queue_code
            order by first_at, last_at
            rows between unbounded preceding and 1 preceding
        ) as told_until
    from told
), numbered as (
    select
        source, queue_code, kind, status, recipient, next_code, sender, sender_side, recipient_side,
        byte_count,
        received_count, first_at, last_at,
        cast(
            sum(case when told_until is null or first_at > told_until + interval 6 day then 1 else 0 end)
                over (
                partition by source, queue_code
                order by first_at, last_at
                rows between unbounded preceding and current row
            ) as integer
        ) as queue_no
    from in_order
)
select
    source, queue_code, queue_no, kind, status, recipient, next_code,
    max(sender) as sender,
    case
        when bool_or(sender_side = 'INSIDE') then 'INSIDE'
        when bool_or(sender_side = 'OUTSIDE') then 'OUTSIDE'
        when bool_or(sender_side = 'NONE') then 'NONE'
        else 'UNKNOWN'
    end as sender_side,
    coalesce(max(recipient_side), 'NONE') as recipient_side,
    min(first_at) as first_at,
    max(last_at) as last_at,
    coalesce(bool_or(received_count > 0), false) as is_received,
    max(byte_count) as byte_count
from numbered
group by source, queue_code, queue_no, kind, status, recipient, next_code
