-- One row per group of units that are ranked together.
-- grain: group_id
select group_id, sort, name_vi, name_en
from reference.unit_group
order by sort, group_id
