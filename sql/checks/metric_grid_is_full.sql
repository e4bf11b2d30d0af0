-- stop
-- every ranked unit alive in a period has a row for every metric: who sent nothing is SILENT there, not
-- left out
select grid.period_id, grid.unit_id
from core.unit_period as grid
left join metric.value as measured
    on measured.period_id = grid.period_id and measured.unit_id = grid.unit_id
where grid.group_id is not null and grid.state <> 'NOT_ALIVE'
group by grid.period_id, grid.unit_id
having count(measured.metric_code) <> (select count(distinct metric_code) from metric.value)
