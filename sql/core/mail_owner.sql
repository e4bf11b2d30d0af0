-- One row per mailbox and stretch of days in which one unit owns it: from the listing that says so to the
-- next one, and before the first listing as that one says.
-- grain: account, from_on
with owned as (
    select account, listed_on, max(unit_id) as unit_id, max(kind) as kind
    from core.mail_account
    where unit_id is not null
    group by account, listed_on
)
select
    account, unit_id, kind,
    case
        when lag(listed_on) over (partition by account order by listed_on) is null then date '1990-01-01'
        else listed_on
    end as from_on,
    coalesce(lead(listed_on) over (partition by account order by listed_on), date '9999-12-31') as ends_before
from owned
