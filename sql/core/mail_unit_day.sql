-- One row per unit and day of which a log tells anything about one of its mailboxes.
-- grain: unit_id, day
-- units: is_box_opened: somebody logged in to the unit's own box; active_accounts: mailboxes of persons
-- with a log-in
select
    owner.unit_id,
    account_day.day,
    coalesce(bool_or(owner.kind = 'UNIT_BOX' and account_day.logins > 0), false) as is_box_opened,
    count(*) filter (where owner.kind = 'PERSON' and account_day.logins > 0) as active_accounts,
    cast(sum(account_day.logins) as bigint) as logins,
    cast(sum(account_day.failed_logins) as bigint) as failed_logins,
    cast(sum(account_day.sent) as bigint) as sent,
    cast(sum(account_day.sent_outside) as bigint) as sent_outside,
    cast(sum(account_day.received) as bigint) as received,
    cast(sum(account_day.received_outside) as bigint) as received_outside,
    cast(sum(account_day.rejected) as bigint) as rejected
from core.mail_account_day as account_day
join core.mail_owner as owner
    on owner.account = account_day.account
    and account_day.day >= owner.from_on
    and account_day.day < owner.ends_before
group by owner.unit_id, account_day.day
