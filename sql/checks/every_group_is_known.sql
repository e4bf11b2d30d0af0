-- stop
-- each unit's group is in reference/unit_group.csv
select unit.unit_id, unit.group_id
from reference.unit as unit
left join reference.unit_group as unit_group on unit_group.group_id = unit.group_id
where unit.group_id is not null and unit_group.group_id is null
