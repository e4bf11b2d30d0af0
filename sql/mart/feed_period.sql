-- One row per period, feed and ranked unit alive in it: tells silence from what nobody had to send.
-- grain: period_id, feed, unit_id
-- state: REPORTED, SILENT (owed it and sent nothing), NOT_OWED (nothing came, and nobody had asked for it)
select period_id, feed, unit_id, state
from core.feed_period
order by period_id, feed, unit_id
