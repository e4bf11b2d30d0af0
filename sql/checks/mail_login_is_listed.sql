-- tell
-- days on which people logged in to mailboxes that no listing names: send the listing of accounts again
select login.source, login.logged_on, count(*) as account_count
from staging.mail_login as login
left join core.mail_account as account on account.account = login.account
where login.kind = 'PERSON' and login.outcome = 'OK' and account.account is null
group by login.source, login.logged_on
