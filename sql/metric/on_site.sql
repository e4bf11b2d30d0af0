-- One row per period, unit whose list of procedures is known, and level: how many procedures are decided on
-- the spot. A unit counts at its own level, at the others there is nothing of it.
-- grain: period_id, unit_id, mark_class
-- mark_class: DEPARTMENT, DISTRICT, COMMUNE: each has a share of its own to reach
-- part: procedures of the whole that are examined and approved at the one-stop unit
-- whole: procedures on the unit's newest list of a day up to the period's end
-- law: TT 01/2018/TT-VPCP, indicator 5: 20 % at the province, 50 % in a district, 100 % in a commune
select
    counted.period_id,
    counted.unit_id,
    classes.mark_class,
    case when classes.mark_class = counted.level then counted.decided_on_site else 0 end as part,
    case when classes.mark_class = counted.level then counted.listed else 0 end as whole
from core.one_stop_count as counted
cross join (values ('DEPARTMENT'), ('DISTRICT'), ('COMMUNE')) as classes(mark_class)
