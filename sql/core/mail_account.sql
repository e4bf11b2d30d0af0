-- One row per mailbox and listing that names it. It holds from the day of the listing to the next listing
-- of the same unit in the same source: a mailbox that the next one does not name is gone.
-- grain: source, account, listed_on
with listings as (
    select
        source, coalesce(unit_id, '') as unit_text, listed_on,
        lead(listed_on) over (partition by source, coalesce(unit_id, '') order by listed_on) as next_listed_on
    from staging.mail_account
    group by source, coalesce(unit_id, ''), listed_on
)
select
    account.source, account.account, account.unit_id, account.kind, account.status, account.logon,
    account.listed_on,
    listing.next_listed_on, account.created_on, account.last_logon_at
from staging.mail_account as account
join listings as listing
    on listing.source = account.source
    and listing.unit_text = coalesce(account.unit_id, '')
    and listing.listed_on = account.listed_on
