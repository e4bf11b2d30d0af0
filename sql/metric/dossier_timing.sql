-- One row per period, unit that finished a dossier with a due date, and class of its time: how many dossiers
-- stand in it.
-- grain: period_id, unit_id, mark_class
-- mark_class: EARLY, ON_TIME (on the due date), LATE; what a class is worth says the instrument
-- part: finished in the period in this class
-- whole: finished in the period in any of them
-- law: TT 01/2018/TT-VPCP, indicator 1; dates are compared, so that "equal" can be reached; re-appointed
-- stays late
with counted as (
    select period_id, unit_id, sum(early) as early, sum(on_time) as on_time, sum(late) as late
    from core.handled_count
    group by period_id, unit_id
    having sum(early + on_time + late) > 0
)
select
    counted.period_id,
    counted.unit_id,
    classes.mark_class,
    cast(
        case classes.mark_class
            when 'EARLY' then counted.early
            when 'ON_TIME' then counted.on_time
            else counted.late
        end as bigint
    ) as part,
    cast(counted.early + counted.on_time + counted.late as bigint) as whole
from counted
cross join (values ('EARLY'), ('ON_TIME'), ('LATE')) as classes(mark_class)
