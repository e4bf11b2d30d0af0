-- One row per unit and period, whether the unit sent anything or not: silence is a row.
-- grain: period_id, unit_id
-- state: REPORTED (something was received or ended), SILENT (alive and owes data, nothing happened),
-- NOT_ALIVE
with touched as (
    select
        period_id,
        unit_id,
        sum(received + finished + withdrawn + refused) as touched_count
    from core.handled_count
    group by period_id, unit_id
)
select
    period.period_id,
    unit.unit_id,
    unit.group_id,
    case
        when coalesce(touched.touched_count, 0) > 0 then 'REPORTED'
        when
            coalesce(unit.valid_from, period.judged_on) <= period.judged_on
            and coalesce(unit.valid_to, period.starts_on) >= period.starts_on
            then 'SILENT'
        else 'NOT_ALIVE'
    end as state
from core.period as period
cross join reference.unit as unit
left join touched on touched.period_id = period.period_id and touched.unit_id = unit.unit_id
where unit.group_id is not null or touched.touched_count > 0
