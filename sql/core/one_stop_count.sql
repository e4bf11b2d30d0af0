-- One row per period and unit whose list of procedures is known: the newest list of a day up to the period's
-- end. A list stands until a newer one.
-- grain: period_id, unit_id
-- level: DEPARTMENT for whatever is neither a district nor a commune
select
    period.period_id,
    listed.unit_id,
    max(case when unit.kind in ('DISTRICT', 'COMMUNE') then unit.kind else 'DEPARTMENT' end) as level,
    count(*) as listed,
    count(*) filter (where listed.is_at_one_stop) as at_one_stop,
    count(*) filter (where listed.is_at_one_stop and listed.is_decided_on_site) as decided_on_site
from core.period as period
join core.one_stop_list as listed on listed.listed_on <= period.judged_on
join reference.unit as unit on unit.unit_id = listed.unit_id
group by period.period_id, listed.unit_id, listed.listed_on
qualify row_number() over (
    partition by period.period_id, listed.unit_id order by listed.listed_on desc
) = 1
