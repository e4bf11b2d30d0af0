-- tell
-- mailboxes whose unit nobody knows: put their units into the profile's options or into unit_alias.csv
select source, listed_on, count(*) as account_count
from core.mail_account
where unit_id is null and kind <> 'SYSTEM'
group by source, listed_on
