-- stop
-- every ranked unit has a row for every period: silence is a row
select period.period_id, unit.unit_id
from published.period as period
cross join published.unit as unit
left join published.figure as figure
    on figure.period_id = period.period_id and figure.scope_kind = 'UNIT' and figure.scope_id = unit.unit_id
where unit.group_id is not null and figure.scope_id is null
