-- One row per mail and recipient that the servers were done with or still try: deferred and later sent is
-- sent, once; the way through the scanner, an alias or another server of ours, whose log is here too, is no
-- delivery, the next queue id has it.
-- grain: source, queue_code, queue_no, recipient
-- units: status is SENT, BOUNCED, EXPIRED, DISCARDED, REJECTED, HELD or DEFERRED
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
        bool_or(status = 'EXPIRED' and recipient = '') as is_expired
    from staging.mail_queue
    group by source, queue_code, queue_no
), outcomes as (
    select
        source, queue_code, queue_no, recipient, recipient_side, last_at,
        case status
            when 'SENT' then 1
            when 'BOUNCED' then 2
            when 'EXPIRED' then 3
            when 'DISCARDED' then 4
            when 'REJECTED' then 5
            when 'HELD' then 6
            else 7
        end as rank_no,
        status
    from staging.mail_queue
    where
        kind = 'OUTCOME' and recipient <> ''
        and status in ('SENT', 'BOUNCED', 'EXPIRED', 'DISCARDED', 'REJECTED', 'HELD', 'DEFERRED')
), handed_on as (
    -- a recipient whose mail went through the scanner after a first refusal waits no longer
    select source, queue_code, queue_no, recipient
    from staging.mail_queue
    where status in ('HOP', 'FORWARDED')
    group by source, queue_code, queue_no, recipient
    union
    -- a server hands on at once, within the minutes by which two clocks may differ
    select sent.source, sent.queue_code, sent.queue_no, sent.recipient
    from staging.mail_queue as sent
    join (
        select source, queue_code, queue_no, min(first_at) as first_at
        from staging.mail_queue
        group by source, queue_code, queue_no
    ) as next
        on next.source = sent.source
        and next.queue_code = sent.next_code
        and next.first_at between sent.last_at - interval 10 minute and sent.last_at + interval 10 minute
    where sent.status = 'SENT' and sent.next_code <> ''
)
select
    outcome.source, outcome.queue_code, outcome.queue_no, outcome.recipient, outcome.recipient_side,
    message.sender, message.sender_side,
    case when outcome.status = 'DEFERRED' and message.is_expired then 'EXPIRED' else outcome.status end as
        status,
    cast(outcome.last_at as date) as settled_on
from outcomes as outcome
join messages as message
    on message.source = outcome.source
    and message.queue_code = outcome.queue_code
    and message.queue_no = outcome.queue_no
left join handed_on
    on handed_on.source = outcome.source
    and handed_on.queue_code = outcome.queue_code
    and handed_on.queue_no = outcome.queue_no
    and handed_on.recipient = outcome.recipient
where handed_on.source is null
qualify row_number() over (
    partition by outcome.source, outcome.queue_code, outcome.queue_no, outcome.recipient
    order by outcome.rank_no, outcome.last_at desc, outcome.recipient_side
) = 1
