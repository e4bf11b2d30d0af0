-- One row per mailbox and day of listing, as it was listed last: of all versions the newest, by its own
-- time, then by its content, so that the order in which files arrive has no say.
-- grain: source, account, listed_on
select source, account, unit_id, kind, status, logon, created_on, listed_on, last_logon_at
from batch.mail_account
qualify row_number() over (
    partition by source, account, listed_on
    order by version_at desc nulls last, content_hash desc nulls last, file_id, sheet, line
) = 1
