-- One row per period and unit that handled an online dossier with a due date: how many of them are not late.
-- grain: period_id, unit_id
-- part: of the whole, neither finished late in the period nor open past the due date at its end
-- whole: filed online and handled in the period, with a due date
-- law: TT 01/2018/TT-VPCP, indicator 9, third condition: a single late one is enough to lose both points
select
    period_id,
    unit_id,
    cast(sum(early + on_time + open_in_term + open_paused) as bigint) as part,
    cast(sum(early + on_time + late + open_in_term + open_paused + open_overdue) as bigint) as whole
from core.handled_count
where channel = 'ONLINE'
group by period_id, unit_id
having sum(early + on_time + late + open_in_term + open_paused + open_overdue) > 0
