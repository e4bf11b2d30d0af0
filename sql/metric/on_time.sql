-- One row per period and unit that handled a dossier with a due date: how many of them are in time.
-- grain: period_id, unit_id
-- part: ended by the due date, or open and in term or waiting at the period's end, with at most one request
-- for supplement
-- whole: received in the period or carried in; without a due date only where the setting counts them on time
-- law: QĐ 766/QĐ-TTg, ON_TIME; refused before acceptance is outside, withdrawn is judged by the day it ended
select
    handled.period_id,
    handled.unit_id,
    count(*) filter (where coalesce(handled.is_in_time, true)) as part,
    count(*) as whole
from core.dossier_period as handled
cross join run.setting as setting
where
    (handled.is_received or handled.is_carried_in)
    and (handled.is_in_time is not null or setting.no_due_counts_on_time)
group by handled.period_id, handled.unit_id
