-- One row per mailbox, day, protocol, who logged in and what came of it. A log that was sent again after it
-- had grown tells of the same log-ins: counts whose times overlap are one, and the largest of them counts;
-- counts of different hours, from the two halves of a rotated log, are added.
-- grain: source, account, logged_on, protocol, kind, outcome
with told as (
    select
        source, coalesce(account, '') as account, logged_on, coalesce(protocol, '') as protocol, kind,
        outcome,
        login_count, coalesce(first_at, cast(logged_on as timestamp)) as first_at,
        coalesce(last_at, first_at, cast(logged_on as timestamp)) as last_at
    from batch.mail_login
    where kind <> 'OTHER'
), in_order as (
    select
        source, account, logged_on, protocol, kind, outcome, login_count, first_at, last_at,
        max(last_at) over (
            partition by source, account, logged_on, protocol, kind, outcome
            order by first_at, last_at, login_count
            rows between unbounded preceding and 1 preceding
        ) as told_until
    from told
), in_islands as (
    select
        source, account, logged_on, protocol, kind, outcome, login_count, first_at, last_at,
        sum(case when told_until is null or first_at > told_until then 1 else 0 end) over (
            partition by source, account, logged_on, protocol, kind, outcome
            order by first_at, last_at, login_count
            rows between unbounded preceding and current row
        ) as island_no
    from in_order
), islands as (
    select
        source, account, logged_on, protocol, kind, outcome, island_no,
        max(login_count) as login_count,
        min(first_at) as first_at,
        max(last_at) as last_at
    from in_islands
    group by source, account, logged_on, protocol, kind, outcome, island_no
)
select
    source, account, logged_on, protocol, kind, outcome,
    min(first_at) as first_at,
    max(last_at) as last_at,
    cast(sum(login_count) as bigint) as login_count
from islands
group by source, account, logged_on, protocol, kind, outcome
