-- One row per day that a log speaks of, whatever it says: a day without a line is a day without a log.
-- grain: log, day
-- units: log is LOGIN or DELIVERY
select 'LOGIN' as log, logged_on as day
from batch.mail_login
group by logged_on
union all
select 'DELIVERY', cast(first_at as date)
from batch.mail_delivery
group by cast(first_at as date)
